package org.welco.mail;

/**
 * The life of a letter. Only {@link #TO_PROCESS}, {@link #IN_PROGRESS} and {@link #RETURNED} stand in the open list; the
 * moves are the methods of {@link Mail}.
 */
public enum MailState {
    /** À traiter: nobody has decided yet. */
    TO_PROCESS,
    /** En cours: requests were begun, none has a number yet. */
    IN_PROGRESS,
    /** Traité: it became at least one request. */
    PROCESSED,
    /** Répondu: an answer was given. */
    ANSWERED,
    /** Refusé: not for us. */
    REFUSED,
    /** Revenu: the registry put it back in our tray after we had moved it on. */
    RETURNED;

    public boolean isOpen() {
        return this == TO_PROCESS || this == IN_PROGRESS || this == RETURNED;
    }
}
