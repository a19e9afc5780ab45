package org.welco.sandbox.maarch;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.welco.sandbox.http.Answer;
import org.welco.sandbox.http.Site;
import org.welco.sandbox.http.Visit;

/** One Maarch on the wire: journal, hooks and faults around its routes. */
final class MaarchSite implements Site {

    private final MaarchVersion version;
    private final MaarchErrors errors;
    private final MaarchRoutes routes;
    private final MaarchRest rest;
    private final Journal journal;
    private final Faults faults;
    private final Hooks hooks;

    MaarchSite(MaarchVersion version, MaarchRest rest, Journal journal, Faults faults, Hooks hooks) {
        this.version = version;
        this.errors = new MaarchErrors(version);
        this.routes = new MaarchRoutes(version);
        this.rest = rest;
        this.journal = journal;
        this.faults = faults;
        this.hooks = hooks;
    }

    @Override
    public void serve(Visit visit) throws IOException {
        if (!visit.path().startsWith("/rest/")) {
            visit.send(Answer.html(
                    200,
                    "<!doctype html><html lang=\"fr\"><title>Maarch Courrier</title>" + "<p>Maarch Courrier "
                            + version.label() + " (bac à sable) : l’API est sous <code>/rest/</code>."));
            return;
        }
        MaarchCall call = MaarchCall.read(visit, routes);
        long n = journal.open(login(call), call);
        hooks.run(Hooks.Moment.ARRIVAL, call);
        if (call.route() == RouteName.LIST) {
            list(visit, call, n);
        } else {
            Optional<Fault> fault = faults.take(call);
            boolean harmless =
                    fault.map(played -> !played.kind().isBeforeEffect()).orElse(true);
            Outcome outcome = harmless ? rest.answer(call) : Outcome.of(errors.outOfMemory());
            finish(visit, call, n, outcome, fault);
        }
    }

    private static String login(MaarchCall call) {
        return MaarchUsers.credentials(call.authorization())
                .map(pair -> pair.split(":", 2)[0])
                .orElse("");
    }

    /** A list changes nothing, so it is made first: a fault can then be meant for a letter that it holds. */
    private void list(Visit visit, MaarchCall call, long n) throws IOException {
        Outcome outcome = rest.answer(call);
        Set<Long> ids = new LinkedHashSet<>(call.resIds());
        outcome.listing().ifPresent(listing -> ids.addAll(listing.resIds()));
        MaarchCall named = call.naming(new ArrayList<>(ids));
        journal.listed(n, named.resIds());
        finish(visit, named, n, outcome, faults.take(named));
    }

    private void finish(Visit visit, MaarchCall call, long n, Outcome outcome, Optional<Fault> fault)
            throws IOException {
        journal.applied(n, outcome.applied(), fault);
        hooks.run(Hooks.Moment.EFFECT, call);
        Optional<Answer> answer = answer(outcome, fault, call);
        journal.answered(n, answer.map(sent -> OptionalInt.of(sent.status())).orElse(OptionalInt.empty()));
        try {
            send(visit, outcome, fault, answer);
        } catch (IOException gone) {
            journal.answered(n, OptionalInt.empty());
            throw gone;
        }
        hooks.run(Hooks.Moment.ANSWER, call);
    }

    /** Empty: the connection is closed without an answer. */
    private Optional<Answer> answer(Outcome outcome, Optional<Fault> fault, MaarchCall call) {
        Answer usual = outcome.listing().map(Listing::answer).orElse(outcome.answer());
        if (fault.isEmpty()) {
            return Optional.of(usual);
        }
        Fault played = fault.get();
        return switch (played.kind()) {
            case CLOSE_BEFORE, CLOSE_AFTER, HANG, HANG_AFTER -> Optional.empty();
            case UNAUTHORIZED -> Optional.of(errors.refusal(401, "Authentication Failed"));
            case FORBIDDEN -> Optional.of(errors.refusal(403, "Document out of perimeter"));
            case METHOD_NOT_ALLOWED -> Optional.of(errors.methodPage("OPTIONS"));
            case SERVER_ERROR -> Optional.of(errors.errorPage("SQLSTATE[08006] [7] connection to server failed"));
            case EMPTY_500 -> Optional.of(errors.outOfMemory());
            case MIGRATION -> Optional.of(errors.migrating());
            case GARBAGE ->
                Optional.of(Answer.of(200, version.jsonType(), "<br />\n<b>Warning</b>: Undefined array key"));
            case REDIRECT -> Optional.of(Answer.found("http://" + call.authority() + "/dist/"));
            case WRONG_TYPE -> Optional.of(usual.as("text/html; charset=UTF-8"));
            case BAD_BASE64 ->
                Optional.of(outcome.listing()
                        .map(listing -> listing.spoiled(played.match().resId()).answer())
                        .orElse(usual));
            case DUPLICATE_ROWS ->
                Optional.of(outcome.listing()
                        .map(listing -> listing.twice().answer())
                        .orElse(usual));
            case DELAY, TRUNCATED -> Optional.of(usual);
        };
    }

    private void send(Visit visit, Outcome outcome, Optional<Fault> fault, Optional<Answer> answer) throws IOException {
        List<FaultKind> waiting = List.of(FaultKind.DELAY, FaultKind.HANG, FaultKind.HANG_AFTER);
        if (fault.isPresent() && waiting.contains(fault.get().kind())) {
            pause(fault.get());
        }
        if (answer.isEmpty()) {
            visit.drop();
        } else if (fault.isPresent() && fault.get().kind() == FaultKind.TRUNCATED) {
            long at = outcome.listing()
                    .map(listing -> listing.middle(fault.get().match().resId()))
                    .orElse(answer.get().length() / 2);
            visit.sendCut(answer.get(), at);
        } else {
            visit.send(answer.get());
        }
    }

    private void pause(Fault fault) throws IOException {
        try {
            if (fault.kind() == FaultKind.DELAY) {
                Thread.sleep(fault.delay().toMillis());
            } else {
                faults.hangOn(fault);
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IOException("the sandbox stops", stopped);
        }
    }
}
