package org.welco.access.web;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import org.welco.tenant.Tenant;
import org.welco.tenant.TenantGate;

/**
 * Serves a request inside the gate of the tenant that its host names. A request of another host goes on outside any tenant;
 * the table of paths lets in only the operator's commands then.
 */
public class TenantFilter extends HttpFilter {

    private static final long serialVersionUID = 1L;

    private final transient TenantGate gate;

    @Inject
    public TenantFilter(TenantGate gate) {
        this.gate = gate;
    }

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        Optional<Tenant> tenant = Inquiry.of(request).call().tenant();
        if (tenant.isEmpty()) {
            chain.doFilter(request, response);
            return;
        }
        try {
            gate.run(tenant.get(), () -> goOn(request, response, chain));
        } catch (UncheckedIOException e) {
            throw e.getCause();
        } catch (Checked e) {
            throw e.cause;
        }
    }

    private static void goOn(HttpServletRequest request, HttpServletResponse response, FilterChain chain) {
        try {
            chain.doFilter(request, response);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (ServletException e) {
            throw new Checked(e);
        }
    }

    /** Carries a checked exception through the gate. */
    private static final class Checked extends RuntimeException {

        private static final long serialVersionUID = 1L;

        private final transient ServletException cause;

        Checked(ServletException cause) {
            super(cause);
            this.cause = cause;
        }
    }
}
