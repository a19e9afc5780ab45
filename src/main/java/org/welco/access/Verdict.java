package org.welco.access;

import java.util.List;
import java.util.Optional;

/**
 * What is done with a request.
 *
 * @param refusal why it goes no further, empty when it is let in
 * @param allowed methods for the Allow header, empty unless the method was the fault
 * @param basicChallenge whether the answer asks for HTTP Basic
 * @param page whether a page was asked for: a person reads the answer, and may be led to sign in
 */
public record Verdict(Optional<Refusal> refusal, List<String> allowed, boolean basicChallenge, boolean page) {

    static final Verdict LET_IN = new Verdict(Optional.empty(), List.of(), false, false);

    static Verdict refused(Refusal refusal) {
        return new Verdict(Optional.of(refusal), List.of(), false, false);
    }

    static Verdict wrongMethod(List<String> allowed) {
        return new Verdict(Optional.of(Refusal.METHOD_NOT_ALLOWED), allowed, false, false);
    }

    /** A browser would ask its person for a password that he does not have. */
    static Verdict unproven(Proof.Means means, boolean browser) {
        boolean challenge = means == Proof.Means.BASIC || means == Proof.Means.NOTHING && !browser;
        return new Verdict(Optional.of(Refusal.UNPROVEN), List.of(), challenge, false);
    }

    /** The same, said to a person. */
    Verdict onPage() {
        return new Verdict(refusal, allowed, false, true);
    }

    /** Whether signing in may help. */
    public boolean leadsToSignIn() {
        return page && refusal.filter(Refusal.UNPROVEN::equals).isPresent();
    }
}
