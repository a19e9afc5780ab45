package org.welco.mail.delivery;

/** Where the telling of a step stands. Only {@link #DELIVERED} and {@link #CANCELLED} let the next step of the letter go. */
public enum DeliveryState {
    WAITING,
    /** Somebody is sending it, until the lease ends. */
    SENDING,
    /** Confirmed by the registry. */
    DELIVERED,
    /** The answer was lost and cannot be read back: a person decides. */
    UNCERTAIN,
    /** Refused for good as things are: waits for a mended setting or a gesture. */
    BLOCKED,
    /** Undone before it left. */
    CANCELLED
}
