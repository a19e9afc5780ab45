package org.welco.web;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;

/**
 * Leads a clean address to the view that draws it, a former address to its successor, and lets browsers keep what never
 * changes under one address. Runs behind the filters that decide who comes in.
 */
public class ScreenFilter extends HttpFilter {

    private static final long serialVersionUID = 1L;

    private static final String CACHE = "Cache-Control";
    private static final String FOREVER = "public, max-age=31536000, immutable";
    private static final String ASK_AGAIN = "no-cache";
    /** PrimeFaces' own files; their address holds its version. */
    private static final String A_WEEK = "public, max-age=604800";

    private final transient Assets assets;

    @Inject
    public ScreenFilter(Assets assets) {
        this.assets = assets;
    }

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        String path = request.getRequestURI();
        Optional<String> successor = FormerAddress.successor(path);
        if (successor.isPresent()) {
            // the server would make it absolute from the request's own words
            response.setStatus(HttpServletResponse.SC_FOUND);
            response.setHeader("Location", successor.get());
            return;
        }
        Optional<Screen> screen = Screen.at(path);
        if (screen.isPresent()) {
            ShownAddress.leaveIn(request, screen.get());
            request.getRequestDispatcher(screen.get().target(path)).forward(request, response);
            return;
        }
        if (path.startsWith("/jakarta.faces.resource/")) {
            response.setHeader(CACHE, A_WEEK);
        } else if (assets.has(path)) {
            response.setHeader(
                    CACHE, assets.isPresent(path, request.getParameter(Assets.VERSION)) ? FOREVER : ASK_AGAIN);
        }
        chain.doFilter(request, response);
    }
}
