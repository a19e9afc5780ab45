package org.welco.web.look;

import jakarta.faces.context.ExternalContext;
import jakarta.servlet.http.Cookie;
import java.util.Set;

/**
 * How an agent wants the desk to look on this computer. Kept by his browser; anything odd in it is the ordinary look.
 *
 * @param theme dark, light, or empty for what the browser prefers
 * @param density compact, or empty
 */
record Look(String theme, String density) {

    static final String THEME = "welco-theme";
    static final String DENSITY = "welco-density";

    /** What the browser of this request holds. */
    static Look in(ExternalContext context) {
        return new Look(value(context, THEME, Set.of("dark", "light")), value(context, DENSITY, Set.of("compact")));
    }

    private static String value(ExternalContext context, String name, Set<String> known) {
        return context.getRequestCookieMap().get(name) instanceof Cookie cookie && known.contains(cookie.getValue())
                ? cookie.getValue()
                : "";
    }
}
