package org.welco.publik.wcs;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.welco.access.signature.QuerySigner;
import org.welco.platform.http.OutboundHttp;
import org.welco.publik.SignedCalls;
import org.welco.request.RequestSourceException;
import org.welco.tenant.CurrentTenant;
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

    /** @param lack why there is no link, empty when there is one */
    private record Held(String fingerprint, Optional<WcsLink> link, String lack) {}

    private final Map<Tenant, Held> byTenant = new ConcurrentHashMap<>();
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

    /** @throws RequestSourceException of kind SETTINGS when the tenant has none */
    WcsLink current() {
        Tenant tenant = current.get();
        Held held = byTenant.compute(
                tenant,
                (same, before) -> before != null && before.fingerprint().equals(tenant.fingerprint())
                        ? before
                        : replaced(before, tenant));
        return held.link()
                .orElseThrow(() -> Refusals.refusal(RequestSourceException.Kind.SETTINGS, held.lack(), false));
    }

    private Held replaced(Held before, Tenant tenant) {
        close(before);
        Optional<KnownService> wcs = tenant.service(KIND);
        Optional<WcsLink> link =
                wcs.filter(service -> !service.secret().isEmpty()).map(service -> linkTo(service, tenant));
        return new Held(tenant.fingerprint(), link, wcs.isEmpty() ? NO_WCS : NO_KEY);
    }

    private WcsLink linkTo(KnownService service, Tenant tenant) {
        SignedCalls signed = new SignedCalls(signer, tenant, service);
        return new WcsLink(service.url(), http.client(WcsApi.class, service.url(), signed));
    }

    /** A tenant served no more, or otherwise than before, leaves no client open. */
    void forget(@Observes TenantReloaded change) {
        change.before().map(byTenant::remove).ifPresent(WcsLinks::close);
    }

    private static void close(Held held) {
        if (held != null) {
            held.link().ifPresent(WcsLink::close);
        }
    }

    @PreDestroy
    void closeAll() {
        byTenant.values().forEach(WcsLinks::close);
        byTenant.clear();
    }
}
