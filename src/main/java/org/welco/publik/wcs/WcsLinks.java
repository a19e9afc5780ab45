package org.welco.publik.wcs;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.json.JsonValue;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import java.util.function.Function;
import org.welco.access.signature.QuerySigner;
import org.welco.platform.http.OutboundHttp;
import org.welco.publik.SignedCalls;
import org.welco.request.RequestSourceException;
import org.welco.request.RequestSourceException.Kind;
import org.welco.tenant.CurrentTenant;
import org.welco.tenant.PerTenant;
import org.welco.tenant.Tenant;
import org.welco.tenant.TenantReloaded;
import org.welco.tenant.hobo.KnownService;

/**
 * One link per tenant, made anew when the tenant's folder changes. Safe for any thread; must be called inside the tenant's
 * gate.
 */
@ApplicationScoped
public class WcsLinks {

    private static final String KIND = "wcs";
    private static final String NO_WCS = "aucun w.c.s. n’est raccordé à cette collectivité (hobo.json)";
    private static final String NO_KEY = "w.c.s. ne partage pas de clé avec Welco : hobo doit redéployer les deux";

    private final PerTenant<WcsLink> byTenant = new PerTenant<>(this::linkOf, WcsLink::close);
    private CurrentTenant current;
    private OutboundHttp http;
    private QuerySigner signer;

    WcsLinks() {}

    @Inject
    public WcsLinks(CurrentTenant current, OutboundHttp http, QuerySigner signer) {
        this.current = current;
        this.http = http;
        this.signer = signer;
    }

    /**
     * Does some work with the current tenant's link.
     *
     * @throws RequestSourceException also of kind SETTINGS when the tenant has none
     */
    <T> T call(Function<WcsLink, T> work) {
        return byTenant.use(current.get(), work);
    }

    /** As {@link WcsLink#ask}. */
    Optional<JsonValue> ask(Function<WcsApi, Response> question) {
        return call(link -> link.ask(question));
    }

    private WcsLink linkOf(Tenant tenant) {
        KnownService wcs = tenant.service(KIND).orElseThrow(() -> Refusals.refusal(Kind.SETTINGS, NO_WCS, false));
        if (wcs.secret().isEmpty()) {
            throw Refusals.refusal(Kind.SETTINGS, NO_KEY, false);
        }
        return new WcsLink(wcs.url(), http.client(WcsApi.class, wcs.url(), new SignedCalls(signer, tenant, wcs)));
    }

    void forget(@Observes TenantReloaded change) {
        byTenant.forget(change);
    }

    @PreDestroy
    void closeAll() {
        byTenant.closeAll();
    }
}
