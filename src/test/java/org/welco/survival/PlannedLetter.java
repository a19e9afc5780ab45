package org.welco.survival;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.welco.testing.OwnTown;

/** A letter of a test and what is to happen to it, with what Maarch must then have been told. Used by one thread. */
final class PlannedLetter {

    private final long resId;
    private final byte[] document;
    private final List<Gesture> gestures;
    private int done;
    private boolean settled;

    PlannedLetter(long resId, byte[] document, List<Gesture> gestures) {
        this.resId = resId;
        this.document = document.clone();
        this.gestures = List.copyOf(gestures);
    }

    /** The same, with nothing done yet. */
    PlannedLetter again() {
        return new PlannedLetter(resId, document, gestures);
    }

    long resId() {
        return resId;
    }

    String id() {
        return OwnTown.id(resId);
    }

    byte[] document() {
        return document.clone();
    }

    Optional<Gesture> next() {
        return done < gestures.size() ? Optional.of(gestures.get(done)) : Optional.empty();
    }

    void nextIsDone() {
        done++;
    }

    /** Nothing is left to do with it, and Maarch confirmed everything. */
    boolean isSettled() {
        return settled;
    }

    void settle() {
        settled = true;
    }

    /** The effective writing calls that Maarch must have seen, in this order and no other, each {@code "<route> <status>"}. */
    List<String> expectedWrites() {
        List<String> writes = new ArrayList<>(List.of("STATUS GRC_TRT"));
        boolean told = false;
        boolean answered = false;
        for (Gesture gesture : gestures) {
            switch (gesture.kind()) {
                case REFUSED -> writes.add("STATUS GRCREFUSED");
                case ANSWERED -> {
                    writes.add("STATUS GRC_REP");
                    answered = true;
                }
                case BECOMES_REQUEST -> {
                    if (!told) {
                        writes.add("EXTERNAL_INFOS " + (answered ? "GRC_REP" : "GRC_SENT"));
                    }
                    told = true;
                }
                default -> throw new IllegalStateException();
            }
        }
        return writes;
    }

    /** The notes that must stand in Maarch's history after the one of "received": reason or answers, in order. */
    List<String> expectedNotes() {
        List<String> notes = new ArrayList<>();
        int answers = 0;
        for (Gesture gesture : gestures) {
            switch (gesture.kind()) {
                case REFUSED -> notes.add(gesture.text());
                case ANSWERED ->
                    notes.add((answers++ == 0 ? "" : "[" + gesture.request().orElseThrow() + "] ") + gesture.text());
                default -> {}
            }
        }
        return notes;
    }

    /** The answers as they must be kept here. */
    List<String> expectedAnswers() {
        return gestures.stream()
                .filter(gesture -> gesture.kind() == Gesture.Kind.ANSWERED)
                .map(Gesture::text)
                .toList();
    }

    /** The number that Maarch must hold. */
    Optional<String> expectedNumber() {
        return gestures.stream()
                .filter(gesture -> gesture.kind() == Gesture.Kind.BECOMES_REQUEST)
                .findFirst()
                .flatMap(Gesture::request);
    }
}
