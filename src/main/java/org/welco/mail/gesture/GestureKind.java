package org.welco.mail.gesture;

import org.welco.mail.MailState;

/** The gestures of agents that are kept, so that each is made once. Only some of them can be undone. */
public enum GestureKind {
    REFUSAL(MailState.REFUSED),
    ANSWER(MailState.ANSWERED),
    REOPENING(MailState.TO_PROCESS);

    private final MailState state;

    GestureKind(MailState state) {
        this.state = state;
    }

    /** Where it puts a letter. */
    MailState state() {
        return state;
    }
}
