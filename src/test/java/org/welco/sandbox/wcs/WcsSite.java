package org.welco.sandbox.wcs;

import java.io.IOException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.welco.sandbox.http.Answer;
import org.welco.sandbox.http.Site;
import org.welco.sandbox.http.Visit;

/** The pages of w.c.s.: only that of a request, so that the link kept by Maarch opens something. */
final class WcsSite implements Site {

    private static final Pattern REQUEST = Pattern.compile("/backoffice/management/([a-z0-9-]+)/(\\d+)/");

    private final WcsSandbox wcs;

    WcsSite(WcsSandbox wcs) {
        this.wcs = wcs;
    }

    @Override
    public void serve(Visit visit) throws IOException {
        Matcher request = REQUEST.matcher(visit.path());
        if (request.matches()) {
            String title = "Demande " + request.group(1) + " n° 1-" + request.group(2);
            // a page of the back office cannot be framed
            visit.send(page(
                            200,
                            title,
                            "Page de la demande dans le back-office de w.c.s. (bac à sable, " + wcs.host() + ").")
                    .with("X-Frame-Options", "DENY"));
        } else if (visit.path().startsWith("/api/")) {
            visit.send(
                    Answer.of(
                            404,
                            "application/json",
                            "{\"err\": 1, \"err_class\": \"Page not found\", \"err_code\": \"not-found\", \"err_desc\": null}"));
        } else if (visit.path().equals("/")) {
            visit.send(page(200, "Démarches", "w.c.s. du bac à sable, " + wcs.host() + "."));
        } else {
            visit.send(page(404, "Page introuvable", "w.c.s. du bac à sable, " + wcs.host() + "."));
        }
    }

    private static Answer page(int status, String title, String text) {
        return Answer.html(
                status,
                "<!doctype html><html lang=\"fr\"><head><meta charset=\"utf-8\"><title>" + title
                        + "</title></head><body><main><h1>" + title + "</h1><p>" + text + "</p></main></body></html>");
    }
}
