package org.welco.web.screen;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.welco.access.Refusal;
import org.welco.access.web.RefusalAnswer;

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
    private final transient GestureCheck check;

    @Inject
    public ScreenFilter(Assets assets, GestureCheck check) {
        this.assets = assets;
        this.check = check;
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
            show(screen.get(), request, response);
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

    private void show(Screen screen, HttpServletRequest request, HttpServletResponse response)
            throws IOException, ServletException {
        request.setCharacterEncoding(StandardCharsets.UTF_8.name());
        if (request.getMethod().equals("POST")) {
            Optional<Refusal> refusal = check.refusal(request, response);
            if (refusal.isPresent()) {
                RefusalAnswer.write(response, refusal.get());
                return;
            }
        }
        ShownAddress.leaveIn(request, screen);
        request.getRequestDispatcher(screen.target(request.getRequestURI())).forward(request, response);
    }
}
