package org.welco.web.screen;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.welco.access.Refusal;
import org.welco.access.web.RefusalAnswer;
import org.welco.access.web.SecurityHeadersFilter;
import org.welco.agent.web.PlainPage;
import org.welco.agent.web.Words;
import org.welco.tenant.Tenant;

/** Answers in place of a page that failed: the number of the incident, nothing of its cause. */
public final class IncidentAnswer {

    private IncidentAnswer() {}

    /** Whether a browser shows the answer to a person; a gesture's answer is read by the page that made it. */
    private static boolean isForAPerson(HttpServletRequest request) {
        return "navigate".equals(request.getHeader("Sec-Fetch-Mode")) && request.getHeader("Faces-Request") == null;
    }

    /**
     * The response must not be committed; what was written into it is dropped.
     *
     * @param number of the incident, as it stands in the log
     * @param tenant whose host was called, empty for any other host
     */
    public static void write(
            HttpServletRequest request, HttpServletResponse response, String number, Optional<Tenant> tenant)
            throws IOException {
        response.reset();
        SecurityHeadersFilter.protect(response);
        if (!isForAPerson(request) || tenant.isEmpty()) {
            RefusalAnswer.write(response, Refusal.incident(number));
            return;
        }
        Words words = Words.of(request);
        new PlainPage(words, words.say("error.incident"))
                .say(words.say("error.incident.what") + " " + number + ".")
                .gesture(words.say("error.home"), "/")
                .write(request, response, HttpServletResponse.SC_INTERNAL_SERVER_ERROR, tenant.get());
    }
}
