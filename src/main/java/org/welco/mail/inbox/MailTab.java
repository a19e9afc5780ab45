package org.welco.mail.inbox;

/** The three lists of letters that agents work with. */
public enum MailTab {
    /** À traiter: nobody decided yet, or what was begun has been waiting for too long. */
    TO_PROCESS,
    /** En cours: begun as requests that have no number yet. */
    IN_PROGRESS,
    /** Finis: became a request, answered or refused. */
    FINISHED
}
