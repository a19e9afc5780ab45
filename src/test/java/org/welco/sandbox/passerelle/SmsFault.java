package org.welco.sandbox.passerelle;

/** How the connector of SMS fails. */
public enum SmsFault {
    /** It does not. */
    NONE,
    /** Answers 200 with an error: nothing goes out. */
    REFUSED,
    /** Answers 500, and nothing goes out. */
    BROKEN,
    /** The message goes out, the answer is lost. */
    LOST
}
