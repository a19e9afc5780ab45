package org.welco.sandbox.maarch;

import java.time.LocalDateTime;

/**
 * A line of a letter's history.
 *
 * @param eventType ADD, UP or VIEW
 * @param author label of the user
 */
public record HistoryLine(long resId, String eventType, String author, LocalDateTime at, String text) {

    /** Written by a status call. */
    public boolean isNote() {
        return eventType.equals("UP");
    }
}
