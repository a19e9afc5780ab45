package org.welco.sandbox.maarch;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * One request as Maarch received it.
 *
 * @param n order of arrival
 * @param resIds letters named by the request; for a list, also those in its answer
 * @param statusAsked the status that the request wanted to set; empty when it named none
 * @param withFile a list that asked for documents
 * @param applied letters that were really changed, even when the caller was never told
 * @param fault the fault that was played, empty when none
 * @param answer the code sent, empty when the connection was closed without an answer or the call is still open
 */
public record JournalEntry(
        long n,
        Instant receivedAt,
        String login,
        String method,
        RouteName route,
        String path,
        List<Long> resIds,
        Optional<String> statusAsked,
        boolean withFile,
        List<Long> applied,
        Optional<String> fault,
        OptionalInt answer) {

    public boolean names(long resId) {
        return resIds.contains(resId);
    }

    public boolean wasApplied() {
        return !applied.isEmpty();
    }
}
