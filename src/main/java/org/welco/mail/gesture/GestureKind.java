package org.welco.mail.gesture;

/** The gestures of agents that are kept, so that each is made once. Only some of them can be undone. */
public enum GestureKind {
    REFUSAL,
    ANSWER,
    REOPENING
}
