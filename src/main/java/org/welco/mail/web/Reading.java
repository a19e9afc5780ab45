package org.welco.mail.web;

import java.util.function.Supplier;

/** Something read once per request, and again after a gesture changed it. */
final class Reading<T> {

    private static final int NEVER = -1;

    private final Supplier<T> source;
    private int at = NEVER;
    private T value;

    Reading(Supplier<T> source) {
        this.source = source;
    }

    T get(MailCell cell) {
        if (at != cell.changes()) {
            value = source.get();
            at = cell.changes();
        }
        return value;
    }
}
