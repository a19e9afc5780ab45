package org.welco.sandbox.wcs;

import java.io.IOException;
import java.time.Instant;
import java.util.Optional;
import org.welco.sandbox.http.Answer;
import org.welco.sandbox.http.Site;
import org.welco.sandbox.http.Visit;
import org.welco.sandbox.wcs.WcsFaults.Planned;

/** One w.c.s. as a site: its API, which fails on demand and is written down, and its pages. */
final class WcsSite implements Site {

    private final WcsSandbox wcs;
    private final WcsApiSite api;
    private final BackofficeSite backoffice;

    WcsSite(WcsSandbox wcs, WcsApiSite api) {
        this.wcs = wcs;
        this.api = api;
        this.backoffice = new BackofficeSite(wcs);
    }

    @Override
    public void serve(Visit visit) throws IOException {
        if (visit.path().startsWith("/api/")) {
            call(visit, wcs.faults().next(WcsFaults.Route.of(visit.path(), visit.query())));
        } else if (visit.path().equals("/favicon.ico")) {
            visit.send(Answer.of(200, "image/x-icon", new byte[0]));
        } else {
            visit.send(backoffice.serve(visit));
        }
    }

    private void call(Visit visit, Optional<Planned> fault) throws IOException {
        Optional<Answer> answer = answer(visit, fault);
        WcsFault kind = fault.map(Planned::fault).orElse(null);
        boolean sent = kind != WcsFault.LOST && answer.isPresent();
        wcs.journal()
                .add(new WcsJournal.Entry(
                        0,
                        Instant.now(),
                        visit.method(),
                        visit.path(),
                        visit.query(),
                        String.join("", WcsSignature.values(visit.query(), "NameID")),
                        visit.text(),
                        sent ? answer.map(Answer::status) : Optional.empty(),
                        Optional.ofNullable(kind)));
        if (!sent) {
            visit.drop();
        } else if (kind == WcsFault.CUT) {
            visit.sendCut(answer.get(), answer.get().length() / 2);
        } else {
            visit.send(answer.get());
        }
    }

    private Optional<Answer> answer(Visit visit, Optional<Planned> fault) {
        if (fault.isEmpty()) {
            return Optional.of(api.serve(visit));
        }
        return switch (fault.get().fault()) {
            case DOWN -> Optional.empty();
            case LOST, CUT -> Optional.of(api.serve(visit));
            case SLOW -> {
                wcs.faults().delay(fault.get().delay());
                yield Optional.of(api.serve(visit));
            }
            case TROUBLE -> Optional.of(Answer.html(503, "<h1>503 Service Temporarily Unavailable</h1>"));
            case REFUSING -> Optional.of(WcsRefusal.denied("Access denied.").answer());
            case GARBAGE -> Optional.of(Answer.html(200, "<!doctype html><title>Maintenance</title>"));
        };
    }
}
