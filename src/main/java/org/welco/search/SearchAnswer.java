package org.welco.search;

import java.util.List;
import java.util.Objects;

/** What one source answered. @param trouble in French, why nothing was found or what is lacking; empty when all is well */
public record SearchAnswer(String source, List<SearchHit> hits, String trouble) {

    public SearchAnswer {
        Objects.requireNonNull(source);
        hits = List.copyOf(hits);
        Objects.requireNonNull(trouble);
    }
}
