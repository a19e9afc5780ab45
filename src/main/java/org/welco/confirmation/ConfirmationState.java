package org.welco.confirmation;

/** What became of a confirmation that was asked. That its time is over is no state: the clock says it. */
public enum ConfirmationState {
    /** Written down; the message is on its way. A node that dies now leaves it so: the message may have gone out. */
    ASKED,
    /** The message was taken over by whoever sends it. */
    SENT,
    /** Whether it was, nobody said. */
    UNCERTAIN,
    /** It was not. */
    FAILED,
    /** The citizen has confirmed. */
    CONFIRMED,
    /** Another one was confirmed in its place, or the account holds another number now. */
    GIVEN_UP;

    /** Whether the citizen may have the message, and may still answer it in time. */
    public boolean mayBeAnswered() {
        return this == ASKED || this == SENT || this == UNCERTAIN;
    }
}
