package org.welco.mail.web;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
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

    private final transient CurrentTenant tenant;

    @Inject
    public ViewerFilter(CurrentTenant tenant) {
        this.tenant = tenant;
    }

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        response.setHeader("Content-Security-Policy", POLICY + portals());
        response.setHeader("Cache-Control", "public, max-age=31536000, immutable");
        chain.doFilter(request, response);
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
