package org.welco.request.draft;

/** Where a request begun here stands, on its way to a number. */
public enum BegunState {
    /** À envoyer: written here, and nobody asked w.c.s. yet, or the call certainly did not reach it. */
    TO_SEND,
    /** A node is asking w.c.s. right now. */
    SENDING,
    /** Usager attendu: w.c.s. does not know the citizen yet; asked again until it does, or an agent decides. */
    CITIZEN_AWAITED,
    /** Réponse perdue: w.c.s. may have made a draft, and nobody can tell which; only an agent may begin again. */
    ANSWER_LOST,
    /** En échec: w.c.s. refused, and said why. */
    FAILED,
    /** Brouillon: it stands in w.c.s. and has no number yet. */
    DRAFT,
    /** w.c.s. has it no more: discarded there, by the agent, the citizen or with time. An agent may begin again. */
    GONE,
    /** It has a number. */
    NUMBERED,
    /** Détachée: given up here, whatever becomes of it in w.c.s. */
    DETACHED;

    /** Whether a number is still awaited from it. */
    public boolean isOpen() {
        return this != GONE && this != NUMBERED && this != DETACHED;
    }

    /** Whether an agent may have it sent (again). */
    public boolean isSendable() {
        return this == TO_SEND || this == CITIZEN_AWAITED || this == ANSWER_LOST || this == FAILED || this == GONE;
    }

    /** Whether an agent may detach it. */
    public boolean isDetachable() {
        return this != SENDING && this != NUMBERED && this != DETACHED;
    }
}
