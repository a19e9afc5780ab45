package org.welco.access.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.welco.access.Refusal;
import org.welco.access.Verdict;

/** Writes refusals of filters and servlets, in Publik's envelope as everywhere. */
public final class RefusalAnswer {

    private RefusalAnswer() {}

    static void write(HttpServletResponse response, Verdict verdict) throws IOException {
        if (!verdict.allowed().isEmpty()) {
            response.setHeader("Allow", String.join(", ", verdict.allowed()));
        }
        if (verdict.basicChallenge()) {
            response.setHeader("WWW-Authenticate", "Basic realm=\"Welco\", charset=\"UTF-8\"");
        }
        write(response, verdict.refusal().orElseThrow());
    }

    /** The response must not be committed yet. */
    public static void write(HttpServletResponse response, Refusal refusal) throws IOException {
        byte[] body = refusal.envelope().toString().getBytes(StandardCharsets.UTF_8);
        response.setStatus(refusal.status());
        response.setContentType("application/json");
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
    }
}
