package org.welco.account.notice;

/** How it stands with what a citizen is to be told. */
public enum NoticeState {
    /** For its turn, or for its next try. */
    WAITING,
    /** Some node is at it. */
    SENDING,
    SENT,
    /** Nobody knows whether it arrived: an SMS once, a mail three times over. It is not sent again. */
    UNCERTAIN,
    /** It was refused, and would be refused again. */
    REFUSED,
    /** There is no way to tell him, or three days of trying were in vain. */
    UNSENT
}
