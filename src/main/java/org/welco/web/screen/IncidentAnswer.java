package org.welco.web.screen;

import jakarta.enterprise.inject.spi.CDI;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.welco.access.Refusal;
import org.welco.access.web.RefusalAnswer;
import org.welco.access.web.SecurityHeadersFilter;
import org.welco.agent.web.PlainPage;
import org.welco.agent.web.Words;
import org.welco.tenant.CurrentTenant;

/** Answers in place of a page that failed: the number of the incident, nothing of its cause. */
public final class IncidentAnswer {

    private IncidentAnswer() {}

    /** Whether a browser shows the answer to a person; a gesture's answer is read by the page that made it. */
    public static boolean isForAPerson(HttpServletRequest request) {
        return "navigate".equals(request.getHeader("Sec-Fetch-Mode")) && request.getHeader("Faces-Request") == null;
    }

    /** The response must not be committed; what was written into it is dropped. */
    public static void write(HttpServletRequest request, HttpServletResponse response, String number)
            throws IOException {
        response.reset();
        SecurityHeadersFilter.protect(response);
        CurrentTenant tenant = CDI.current().select(CurrentTenant.class).get();
        if (!isForAPerson(request) || !tenant.isPresent()) {
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
