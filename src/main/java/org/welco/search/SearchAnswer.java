package org.welco.search;

import java.util.List;
import java.util.Objects;

/**
 * What one source answered.
 *
 * @param trouble in French, why it found nothing that can be told; empty when it answered
 * @param lacking in French, what its answers do not hold although it answered; empty when they hold everything
 */
public record SearchAnswer(String source, List<SearchHit> hits, String trouble, String lacking) {

    public SearchAnswer {
        Objects.requireNonNull(source);
        hits = List.copyOf(hits);
        Objects.requireNonNull(trouble);
        Objects.requireNonNull(lacking);
    }

    /** It did not answer. */
    public static SearchAnswer failed(String source, String trouble) {
        return new SearchAnswer(source, List.of(), trouble, "");
    }
}
