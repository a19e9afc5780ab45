package org.welco.sandbox.smtp;

/** How the mail server fails. */
public enum SmtpFault {
    /** It does not. */
    NONE,
    /** Ends each line before a word is said. */
    CUT,
    /** 451 to each recipient. */
    LATER,
    /** 550 to our address as sender. */
    SENDER_REFUSED,
    /** 550 to each recipient. */
    RECIPIENT_REFUSED,
    /** 554 to each mail. */
    CONTENT_REFUSED,
    /** Takes a mail over, and its answer is lost. */
    LOST,
    /** Looks into each mail for two seconds before it takes it over. */
    SLOW
}
