package org.welco.web.screen;

import java.net.URI;
import java.util.LinkedHashSet;
import java.util.Set;
import org.welco.tenant.Tenant;
import org.welco.tenant.hobo.KnownService;
import org.welco.web.look.TownLook;

/**
 * The Content-Security-Policy of a tenant's pages. Only its own portals may frame them; no script runs but the WAR's files and those
 * that carry the nonce of the view. Immutable.
 */
final class PagePolicy {

    private static final String PORTAL = "combo";
    private static final String IDENTITY = "authentic";

    private final String beforeNonce;

    private PagePolicy(String beforeNonce) {
        this.beforeNonce = beforeNonce;
    }

    static PagePolicy of(Tenant tenant) {
        return new PagePolicy("default-src 'none'; style-src 'self' 'unsafe-inline'; img-src 'self' data: blob:"
                + TownLook.of(tenant).logo().map(logo -> " " + origin(logo)).orElse("")
                + "; font-src 'self'; connect-src 'self'; frame-src 'self'; worker-src 'self'; manifest-src 'self';"
                + " form-action 'self'" + origins(tenant, IDENTITY) + ";"
                + " base-uri 'none'; object-src 'none';"
                + " frame-ancestors 'self'" + origins(tenant, PORTAL) + ";"
                + " script-src 'self'");
    }

    /** @param nonce of the view, for the scripts that PrimeFaces writes into it */
    String with(String nonce) {
        return beforeNonce + " 'nonce-" + nonce + "'";
    }

    private static String origins(Tenant tenant, String kind) {
        Set<String> origins = new LinkedHashSet<>();
        for (KnownService service : tenant.services()) {
            if (service.kind().equals(kind)) {
                origins.add(" " + origin(service.url()));
            }
        }
        return String.join("", origins);
    }

    private static String origin(URI url) {
        return url.getScheme() + "://" + url.getRawAuthority();
    }
}
