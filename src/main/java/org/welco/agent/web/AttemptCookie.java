package org.welco.agent.web;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.welco.agent.signin.Attempt;
import org.welco.tenant.Tenant;

/** One cookie per attempt: two frames of one page may sign in at once. It holds what only this browser has. */
final class AttemptCookie {

    private static final String NAME = "welco-sign-in-";
    private static final int SHORT = 12;
    private static final Pattern DRAWN = Pattern.compile("[A-Za-z0-9_-]{43}");

    private AttemptCookie() {}

    static void leave(HttpServletResponse response, Tenant tenant, Attempt attempt) {
        set(response, tenant, name(attempt.state()), attempt.browser(), Attempt.PATIENCE.toSeconds());
    }

    /** What the cookie of that attempt holds, empty when there is none; the cookie is gone afterwards. */
    static String take(HttpServletRequest request, HttpServletResponse response, Tenant tenant, String state) {
        if (!DRAWN.matcher(state).matches() || request.getCookies() == null) {
            return "";
        }
        String name = name(state);
        String held = Stream.of(request.getCookies())
                .filter(cookie -> cookie.getName().equals(name))
                .map(Cookie::getValue)
                .findFirst()
                .orElse("");
        if (!held.isEmpty()) {
            set(response, tenant, name, "", 0);
        }
        return held;
    }

    private static String name(String state) {
        return NAME + state.substring(0, SHORT);
    }

    /** Lax: it comes along when the provider sends the browser back, and with nothing else from outside. */
    private static void set(HttpServletResponse response, Tenant tenant, String name, String value, long seconds) {
        String secure = tenant.baseUrl().getScheme().equals("https") ? "; Secure" : "";
        response.addHeader(
                "Set-Cookie",
                name + "=" + value + "; Path=/login/; Max-Age=" + seconds + "; HttpOnly; SameSite=Lax" + secure);
    }
}
