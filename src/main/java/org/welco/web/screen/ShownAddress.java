package org.welco.web.screen;

import jakarta.faces.context.ExternalContext;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;

/**
 * The address under which a page was asked for: what stands in the browser, and where its forms go.
 *
 * @param view what draws it
 * @param path as in the request line
 * @param query as sent, empty when none
 */
record ShownAddress(Screen screen, String view, String path, String query) {

    private static final String ATTRIBUTE = ShownAddress.class.getName();

    static void leaveIn(HttpServletRequest request, Screen screen) {
        String query = request.getQueryString();
        request.setAttribute(
                ATTRIBUTE,
                new ShownAddress(screen, screen.view(), request.getRequestURI(), query == null ? "" : query));
    }

    /** Empty in a view that was not reached by a clean address, such as an error page. */
    static Optional<ShownAddress> in(ExternalContext context) {
        return Optional.ofNullable((ShownAddress) context.getRequestMap().get(ATTRIBUTE));
    }

    String whole() {
        return query.isEmpty() ? path : path + "?" + query;
    }
}
