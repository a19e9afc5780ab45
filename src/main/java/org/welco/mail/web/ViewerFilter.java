package org.welco.mail.web;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import org.welco.tenant.CurrentTenant;
import org.welco.tenant.hobo.KnownService;

/**
 * Headers of the packaged viewer's files. Its page stands in a frame of ours and has a policy of its own: its decoders of JPEG
 * 2000 and of colours are WebAssembly, which our pages do not allow. Nothing in it may reach another host. The address
 * holds its version, so that browsers may keep its files for good.
 */
public class ViewerFilter extends HttpFilter {

    private static final long serialVersionUID = 1L;

    private static final String POLICY = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; worker-src 'self';"
            + " style-src 'self' 'unsafe-inline'; img-src 'self' data: blob:; font-src 'self' data: blob:;"
            + " connect-src 'self' data: blob:; form-action 'none'; base-uri 'none'; object-src 'none';"
            + " frame-ancestors 'self'";

    private static final String PAGE = "/web/viewer.html";

    /** Runs before the viewer, whose scripts are modules: it would fail where a browser denies a frame its storage. */
    private static final String FIRST = "<head>\n<script src=\"/cells/mail/storage.js\"></script>";

    private final transient CurrentTenant tenant;

    @Inject
    public ViewerFilter(CurrentTenant tenant) {
        this.tenant = tenant;
    }

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        response.setHeader("Content-Security-Policy", POLICY + portals());
        if (request.getRequestURI().endsWith(PAGE)) {
            writePage(request, response, chain);
            return;
        }
        response.setHeader("Cache-Control", "public, max-age=31536000, immutable");
        chain.doFilter(request, response);
    }

    private static void writePage(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        try (InputStream page = request.getServletContext().getResourceAsStream(request.getRequestURI())) {
            if (page == null) {
                chain.doFilter(request, response);
                return;
            }
            String html = new String(page.readAllBytes(), StandardCharsets.UTF_8).replaceFirst("<head>", FIRST);
            byte[] bytes = html.getBytes(StandardCharsets.UTF_8);
            response.setHeader("Cache-Control", "private, max-age=3600");
            response.setContentType("text/html;charset=UTF-8");
            response.setContentLength(bytes.length);
            response.getOutputStream().write(bytes);
        }
    }

    /** The frame around the cell, too, is an ancestor of the viewer. */
    private String portals() {
        return tenant.get().services().stream()
                .filter(service -> service.kind().equals("combo"))
                .map(KnownService::url)
                .map(url -> " " + url.getScheme() + "://" + url.getRawAuthority())
                .distinct()
                .collect(Collectors.joining());
    }
}
