package org.welco.agent.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.function.UnaryOperator;

/** What the container cannot say of the cookies that it sets, since it depends on the tenant and on where a page stands. */
final class SessionCookies {

    private static final String SET_COOKIE = "Set-Cookie";
    private static final String SECURE = "; Secure";

    private SessionCookies() {}

    /** TLS ends at the town's proxy, so that the server takes the request for a plain one. */
    static void secure(HttpServletResponse response) {
        rewrite(response, SessionCookies::secured);
    }

    /**
     * Sent to frames of this site in pages of the same other site, and nowhere else; of all cookies, browsers let frames of
     * another site keep these alone.
     */
    static void partition(HttpServletResponse response) {
        rewrite(response, cookie -> secured(cookie.replaceAll("; SameSite=\\w+", "")) + "; SameSite=None; Partitioned");
    }

    private static String secured(String cookie) {
        return cookie.contains(SECURE) ? cookie : cookie + SECURE;
    }

    private static void rewrite(HttpServletResponse response, UnaryOperator<String> rule) {
        List<String> cookies = List.copyOf(response.getHeaders(SET_COOKIE));
        for (int i = 0; i < cookies.size(); i++) {
            String cookie = rule.apply(cookies.get(i));
            if (i == 0) {
                response.setHeader(SET_COOKIE, cookie);
            } else {
                response.addHeader(SET_COOKIE, cookie);
            }
        }
    }
}
