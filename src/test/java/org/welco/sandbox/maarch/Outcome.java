package org.welco.sandbox.maarch;

import java.util.List;
import java.util.Optional;
import org.welco.sandbox.http.Answer;

/**
 * What a route did.
 *
 * @param applied letters really changed, also when the answer is a refusal: Maarch has no transaction
 * @param listing the rows, for a list that succeeded
 */
record Outcome(Answer answer, List<Long> applied, Optional<Listing> listing) {

    static Outcome of(Answer answer) {
        return new Outcome(answer, List.of(), Optional.empty());
    }

    static Outcome of(Answer answer, List<Long> applied) {
        return new Outcome(answer, List.copyOf(applied), Optional.empty());
    }
}
