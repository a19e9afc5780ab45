package org.welco.mail.delivery;

/** The steps that the registry is told. */
public enum DeliveryKind {
    /** It is in our inbox. */
    RECEIVED,
    /** It became a request: number and link. */
    SENT,
    /** The link to the request, as a line of history (LINK_IN_HISTORY). */
    LINK,
    /** It is not for us. */
    REFUSED,
    /** An answer, as a note. */
    RESPONSE,
    /** An agent opened it again: it is with us once more. */
    REOPENED
}
