package org.welco.mail;

import java.util.Optional;

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

    /** Why a letter that stands here cannot be refused; empty when it can. */
    Optional<IllegalMoveException.Reason> whyNotRefused() {
        return Optional.ofNullable(
                switch (this) {
                    case REFUSED -> IllegalMoveException.Reason.ALREADY_REFUSED;
                    case IN_PROGRESS -> IllegalMoveException.Reason.HAS_REQUESTS;
                    case PROCESSED, ANSWERED -> IllegalMoveException.Reason.FINISHED;
                    case TO_PROCESS, RETURNED -> null;
                });
    }
}
