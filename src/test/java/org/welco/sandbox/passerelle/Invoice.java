package org.welco.sandbox.passerelle;

/**
 * A line of the list.
 *
 * @param number as people know it, such as {@code F2026-0142}
 * @param cents amount
 * @param due day, as {@code YYYY-MM-DD}
 */
public record Invoice(String number, String label, long cents, String due, boolean paid) {

    /** In euros, with a point. */
    String amount() {
        return "%d.%02d".formatted(cents / 100, cents % 100);
    }
}
