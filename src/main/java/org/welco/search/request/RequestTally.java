package org.welco.search.request;

import java.util.Optional;
import org.welco.request.RequestSourceException;

/** What one run of the index behind w.c.s. did. One thread. */
final class RequestTally {

    private int written;
    private int removed;
    private int strayed;
    private int refused;
    private int unanswered;
    private boolean anyRead;
    private Optional<RequestSourceException> silent = Optional.empty();

    /** @param removed how many were taken out before any form was read */
    RequestTally(int removed) {
        this.removed = removed;
    }

    void written(int requests) {
        written += requests;
    }

    /** Written, though they should have been held as they are. */
    void strayed(int requests) {
        strayed += requests;
        written += requests;
    }

    void removed(int requests) {
        removed += requests;
    }

    /** A form was read. */
    void read() {
        unanswered = 0;
        anyRead = true;
    }

    boolean hasRead() {
        return anyRead;
    }

    /** A form was not read. */
    void troubled(RequestSourceException trouble) {
        if (trouble.kind() == RequestSourceException.Kind.UNREACHABLE) {
            silent = Optional.of(trouble);
            unanswered++;
        } else {
            refused++;
            unanswered = 0;
        }
    }

    /** Forms in a row, the last one included, for which nobody answered. */
    int unanswered() {
        return unanswered;
    }

    /** The last time that nobody answered. */
    Optional<RequestSourceException> silent() {
        return silent;
    }

    /** One French line. */
    String words() {
        return "%d demandes écrites, %d retirées".formatted(written, removed)
                + (strayed == 0 ? "" : " ; %d écarts corrigés".formatted(strayed))
                + (refused == 0 ? "" : ", %d démarches refusées".formatted(refused));
    }
}
