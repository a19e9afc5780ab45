package org.welco.sandbox.maarch;

import java.util.List;
import java.util.Optional;

/**
 * A letter as Maarch holds it now.
 *
 * @param externalId as the list route gives it: plain text in 18.10, a JSON document as text later
 * @param publikId the request number that it carries, whatever the version
 * @param externalLink kept by 18.10 only
 * @param history all lines in order of writing, "Courrier créé" first
 */
public record LetterState(
        long resId,
        Optional<String> subject,
        Optional<String> chrono,
        String status,
        Optional<String> externalId,
        Optional<String> publikId,
        Optional<String> externalLink,
        Optional<String> format,
        long size,
        List<HistoryLine> history) {

    /** Texts written by status calls, in order. */
    public List<String> notes() {
        return history.stream()
                .filter(HistoryLine::isNote)
                .map(HistoryLine::text)
                .toList();
    }
}
