package org.welco.access;

import java.util.Collections;
import org.welco.access.Route.Door;

/** Decides, from the table and the proof alone, whether a request comes in. */
public final class Gatekeeper {

    private Gatekeeper() {}

    /**
     * @param call the request
     * @param match what {@link Routes} says of it
     * @param proof what came out of its proof; {@link Proof#absent()} when the path needs none
     */
    public static Verdict judge(IncomingCall call, Routes.Match match, Proof proof) {
        if (call.tenant().isEmpty() && !isOperatorsCommand(match, proof)) {
            return Verdict.refused(Refusal.UNKNOWN_HOST);
        }
        if (!match.pathIsKnown()) {
            return Verdict.refused(Refusal.NOT_FOUND);
        }
        if (match.route().isEmpty()) {
            return Verdict.wrongMethod(match.allowed());
        }
        Route route = match.route().get();
        if (route.door() == Door.OPEN) {
            return Verdict.LET_IN;
        }
        return isForged(call, proof) ? Verdict.refused(Refusal.NO_RIGHT) : judgeProof(route, proof);
    }

    /** The operator calls the service by its address, which is no tenant's host. */
    private static boolean isOperatorsCommand(Routes.Match match, Proof proof) {
        return match.route()
                        .filter(route -> route.rights().contains(Right.OPERATOR))
                        .isPresent()
                && proof.caller().filter(caller -> caller.may(Right.OPERATOR)).isPresent();
    }

    /** A browser adds the password that it remembers to whatever a page of another site makes it send. */
    private static boolean isForged(IncomingCall call, Proof proof) {
        return call.fromAnotherSite() && proof.means() == Proof.Means.BASIC;
    }

    private static Verdict judgeProof(Route route, Proof proof) {
        return switch (proof.outcome()) {
            case ABSENT, REFUSED -> Verdict.unproven(proof.means());
            case TOO_MANY_ATTEMPTS -> Verdict.refused(Refusal.TOO_MANY_ATTEMPTS);
            case UNVERIFIABLE -> Verdict.refused(Refusal.UNVERIFIABLE);
            case PROVEN ->
                Collections.disjoint(route.rights(), proof.provenCaller().rights())
                        ? Verdict.refused(Refusal.NO_RIGHT)
                        : Verdict.LET_IN;
        };
    }
}
