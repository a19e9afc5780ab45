package org.welco.access;

import java.util.Objects;
import java.util.Optional;

/**
 * What came out of looking at the proof that a request carries.
 *
 * @param outcome how it ended
 * @param means by what the caller tried to prove himself
 * @param provenCaller the caller, null unless {@link Outcome#PROVEN}
 */
public record Proof(Outcome outcome, Means means, Caller provenCaller) {

    /** The ways to prove who calls. */
    public enum Means {
        NOTHING,
        SIGNATURE,
        BASIC,
        TOKEN,
        /** The session of a signed-in agent. */
        SESSION,
        /** A capability in the address. */
        CAPABILITY
    }

    /** How a proof ends. */
    public enum Outcome {
        /** Nothing was given. */
        ABSENT,
        PROVEN,
        /** Given and wrong. */
        REFUSED,
        /** Not looked at: too many wrong ones before. */
        TOO_MANY_ATTEMPTS,
        /** It could not be checked now: whoever knows did not answer. Says nothing about the proof. */
        UNVERIFIABLE
    }

    public Proof {
        Objects.requireNonNull(outcome);
        Objects.requireNonNull(means);
        if ((outcome == Outcome.PROVEN) != (provenCaller != null)) {
            throw new IllegalArgumentException("a caller goes with a proof, and only with it");
        }
    }

    public static Proof absent() {
        return new Proof(Outcome.ABSENT, Means.NOTHING, null);
    }

    public static Proof of(Means means, Caller caller) {
        return new Proof(Outcome.PROVEN, means, Objects.requireNonNull(caller));
    }

    public static Proof failed(Outcome outcome, Means means) {
        return new Proof(outcome, means, null);
    }

    public Optional<Caller> caller() {
        return Optional.ofNullable(provenCaller);
    }
}
