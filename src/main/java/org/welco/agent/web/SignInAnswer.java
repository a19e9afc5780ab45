package org.welco.agent.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Locale;
import org.welco.agent.signin.SignInException;
import org.welco.agent.signin.SignInException.Reason;
import org.welco.platform.html.Html;
import org.welco.tenant.Tenant;

/** How an attempt to sign in ends: a page for the agent, or a word to the card when it was tried in its frame. */
final class SignInAnswer {

    private static final Logger LOG = System.getLogger(SignInAnswer.class.getName());

    private SignInAnswer() {}

    static void failed(HttpServletRequest request, HttpServletResponse response, Tenant tenant, SignInException failure)
            throws IOException {
        Reason reason = failure.reason();
        boolean usual = reason == Reason.NEEDS_AGENT || reason == Reason.EXPIRED;
        LOG.log(
                usual ? Level.DEBUG : Level.WARNING,
                "{0} agent: nobody signed in, {1}: {2}",
                tenant.host(),
                reason,
                failure.getMessage());
        if (PlainPage.isFramed(request)) {
            tellCard(request, response, tenant, reason.name());
            return;
        }
        Words words = Words.of(request);
        String key = "signin." + reason.name().toLowerCase(Locale.ROOT);
        new PlainPage(words, words.say(key + ".title"))
                .say(words.say(key + ".text"))
                .gesture(words.say("signin.again"), "/login/")
                .write(request, response, status(reason), tenant);
    }

    /** @param outcome {@code DONE}, or a reason why not */
    static void tellCard(HttpServletRequest request, HttpServletResponse response, Tenant tenant, String outcome)
            throws IOException {
        Words words = Words.of(request);
        new PlainPage(words, words.say("signin.card.title"))
                .raw("<div id=\"outcome\" data-outcome=\"" + Html.escaped(outcome) + "\"></div>")
                .running("outcome.js")
                .write(request, response, HttpServletResponse.SC_OK, tenant);
    }

    private static int status(Reason reason) {
        return switch (reason) {
            case NOT_CONFIGURED, UNREACHABLE -> HttpServletResponse.SC_SERVICE_UNAVAILABLE;
            case EXPIRED -> HttpServletResponse.SC_BAD_REQUEST;
            default -> HttpServletResponse.SC_FORBIDDEN;
        };
    }
}
