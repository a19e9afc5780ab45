package org.welco.web.screen;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.welco.access.Refusal;
import org.welco.access.web.RefusalAnswer;
import org.welco.access.web.SecurityHeadersFilter;

/** Answers in place of a page that failed: the number of the incident, nothing of its cause. */
final class IncidentAnswer {

    private IncidentAnswer() {}

    /** The response must not be committed; what was written into it is dropped. */
    static void write(HttpServletRequest request, HttpServletResponse response, String number) throws IOException {
        response.reset();
        SecurityHeadersFilter.protect(response);
        RefusalAnswer.write(response, Refusal.incident(number));
    }
}
