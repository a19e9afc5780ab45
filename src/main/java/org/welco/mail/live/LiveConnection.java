package org.welco.mail.live;

/** An open page on the other end of a line. No method waits for that page; what cannot be said is given up with the line. */
public interface LiveConnection {

    /** NameID of the agent whose page it is. */
    String owner();

    /** The session behind it is over or may no longer see letters, or the page gave no sign of life for too long. */
    boolean isOver();

    void tell(LiveNews news);

    /** Asks for a sign of life, which keeps the claim of that page; no script of the page has to run for it. */
    void ping();

    /** Hangs up; a page that may come back does, and proves itself anew. */
    void close();
}
