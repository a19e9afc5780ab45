package org.welco.access;

import java.util.List;
import java.util.Optional;

/**
 * What is done with a request.
 *
 * @param refusal why it goes no further, empty when it is let in
 * @param allowed methods for the Allow header, empty unless the method was the fault
 * @param basicChallenge whether the answer asks for HTTP Basic
 */
public record Verdict(Optional<Refusal> refusal, List<String> allowed, boolean basicChallenge) {

    static final Verdict LET_IN = new Verdict(Optional.empty(), List.of(), false);

    static Verdict refused(Refusal refusal) {
        return new Verdict(Optional.of(refusal), List.of(), false);
    }

    static Verdict wrongMethod(List<String> allowed) {
        return new Verdict(Optional.of(Refusal.METHOD_NOT_ALLOWED), allowed, false);
    }

    static Verdict unproven(Proof.Means means) {
        boolean challenge = means == Proof.Means.BASIC || means == Proof.Means.NOTHING;
        return new Verdict(Optional.of(Refusal.UNPROVEN), List.of(), challenge);
    }
}
