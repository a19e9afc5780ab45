package org.welco.access.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import org.welco.access.Right;
import org.welco.access.Verdict;
import org.welco.access.role.RoleMapping;
import org.welco.agent.Agent;
import org.welco.agent.web.PlainPage;
import org.welco.agent.web.SignInCard;
import org.welco.agent.web.Words;
import org.welco.tenant.Tenant;

/** What a person sees who asked for a page and may not have it: the way to sign in, or whom to ask. */
final class PageAnswer {

    private static final Set<String> OF_A_PERSON = Set.of("", "navigate");

    private PageAnswer() {}

    /** Whether a browser wants to show the answer, or a page asks for something by itself. */
    static boolean isForAPerson(HttpServletRequest request) {
        String mode = request.getHeader("Sec-Fetch-Mode");
        return OF_A_PERSON.contains(mode == null ? "" : mode)
                && request.getHeader("Faces-Request") == null
                && request.getHeader("X-Requested-With") == null;
    }

    /** Whether a browser says that somebody goes to this address. */
    static boolean isNavigation(HttpServletRequest request) {
        return "navigate".equals(request.getHeader("Sec-Fetch-Mode"));
    }

    /** An address that does not exist, followed by a person. */
    static void unknown(HttpServletRequest request, HttpServletResponse response, Tenant tenant) throws IOException {
        Words words = Words.of(request);
        new PlainPage(words, words.say("error.unknown"))
                .say(words.say("error.unknown.what"))
                .gesture(words.say("error.home"), "/")
                .write(request, response, HttpServletResponse.SC_NOT_FOUND, tenant);
    }

    static void write(HttpServletRequest request, HttpServletResponse response, Inquiry inquiry, Verdict verdict)
            throws IOException {
        Tenant tenant = inquiry.call().tenant().orElseThrow();
        if (!verdict.leadsToSignIn()) {
            refuse(request, response, inquiry, tenant);
        } else if (PlainPage.isFramed(request)) {
            SignInCard.write(request, response, tenant);
        } else {
            String next = SignInCard.addressOf(request).text();
            go(response, "/login/?next=" + URLEncoder.encode(next, StandardCharsets.UTF_8));
        }
    }

    /** On the first day a superuser is shown what is missing, whatever he asked for. */
    private static void refuse(HttpServletRequest request, HttpServletResponse response, Inquiry inquiry, Tenant tenant)
            throws IOException {
        RoleMapping mapping = RoleMapping.of(tenant);
        boolean superuser = inquiry.proof()
                .caller()
                .filter(caller -> caller.may(Right.SUPERUSER))
                .isPresent();
        if (superuser && mapping.isEmpty()) {
            go(response, "/first-day/");
            return;
        }
        Words words = Words.of(request);
        PlainPage page = new PlainPage(words, words.say("refused.title"));
        if (mapping.isEmpty()) {
            page.say(words.say("refused.first"));
        } else {
            Set<String> needed =
                    mapping.opening(inquiry.match().route().orElseThrow().rights());
            inquiry.call().browsing().agent().ifPresent(agent -> explain(page, words, agent, needed));
            page.say(words.say("refused.ask"));
        }
        page.gesture(words.say("signin.home"), "/").write(request, response, HttpServletResponse.SC_FORBIDDEN, tenant);
    }

    private static void explain(PlainPage page, Words words, Agent agent, Set<String> needed) {
        String held = agent.roles().isEmpty() ? words.say("refused.none") : listed(agent.roles());
        page.say(words.say("refused.roles") + " " + held + ".");
        if (!needed.isEmpty()) {
            page.say(words.say("refused.needed") + " " + listed(needed) + ".");
        }
    }

    private static String listed(Set<String> roles) {
        return String.join(", ", roles.stream().sorted().toList());
    }

    private static void go(HttpServletResponse response, String address) {
        response.setHeader("Location", address);
        response.setStatus(HttpServletResponse.SC_SEE_OTHER);
    }
}
