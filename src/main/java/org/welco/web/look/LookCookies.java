package org.welco.web.look;

import jakarta.faces.context.ExternalContext;
import jakarta.servlet.http.Cookie;
import org.welco.agent.Look;

/** The look that was last chosen on this computer: what a page shows to an agent who has chosen nothing himself. */
final class LookCookies {

    private static final String THEME = "welco-theme";
    private static final String DENSITY = "welco-density";

    private LookCookies() {}

    static Look in(ExternalContext context) {
        return Look.said(value(context, THEME), value(context, DENSITY));
    }

    private static String value(ExternalContext context, String name) {
        return context.getRequestCookieMap().get(name) instanceof Cookie cookie ? cookie.getValue() : "";
    }
}
