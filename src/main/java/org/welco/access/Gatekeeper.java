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
        Verdict verdict = isForged(call, proof) ? Verdict.refused(Refusal.NO_RIGHT) : judgeProof(call, route, proof);
        return route.door() == Door.PAGE && verdict.refusal().isPresent() ? verdict.onPage() : verdict;
    }

    /** The operator calls the service by its address, which is no tenant's host. */
    private static boolean isOperatorsCommand(Routes.Match match, Proof proof) {
        return match.route()
                        .filter(route -> route.rights().contains(Right.OPERATOR))
                        .isPresent()
                && proof.caller().filter(caller -> caller.may(Right.OPERATOR)).isPresent();
    }

    /**
     * A browser adds the password that it remembers, and its session, to whatever a page of another site makes it send. With
     * a session, anything but reading must come from a page of ours.
     */
    private static boolean isForged(IncomingCall call, Proof proof) {
        return switch (proof.means()) {
            case BASIC -> call.fromAnotherSite();
            case SESSION -> !call.readsOnly() && !call.browsing().ownPage();
            default -> false;
        };
    }

    private static Verdict judgeProof(IncomingCall call, Route route, Proof proof) {
        return switch (proof.outcome()) {
            case ABSENT, REFUSED ->
                Verdict.unproven(proof.means(), call.browsing().present());
            case TOO_MANY_ATTEMPTS -> Verdict.refused(Refusal.TOO_MANY_ATTEMPTS);
            case UNVERIFIABLE -> Verdict.refused(Refusal.UNVERIFIABLE);
            case PROVEN ->
                Collections.disjoint(route.rights(), proof.provenCaller().rights())
                        ? Verdict.refused(Refusal.NO_RIGHT)
                        : Verdict.LET_IN;
        };
    }
}
