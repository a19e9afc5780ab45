package org.welco.publik.authentic.citizens;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.welco.access.signature.QuerySigner;
import org.welco.citizen.CitizenDirectoryException;
import org.welco.platform.http.OutboundHttp;
import org.welco.publik.SignedCalls;
import org.welco.tenant.CurrentTenant;
import org.welco.tenant.Tenant;
import org.welco.tenant.TenantReloaded;
import org.welco.tenant.hobo.KnownService;

/** One link per tenant, made anew when the tenant's folder changes. Must be called inside the tenant's gate. */
@ApplicationScoped
public class AccountLinks {

    private static final String KIND = "authentic";

    private record Held(String fingerprint, AccountLink link) {}

    private final Map<Tenant, Held> byTenant = new ConcurrentHashMap<>();
    private CurrentTenant current;
    private OutboundHttp http;
    private QuerySigner signer;

    AccountLinks() {}

    @Inject
    public AccountLinks(CurrentTenant current, OutboundHttp http, QuerySigner signer) {
        this.current = current;
        this.http = http;
        this.signer = signer;
    }

    /** @throws CitizenDirectoryException when the tenant has none, or its settings cannot be read */
    AccountLink current() {
        Tenant tenant = current.get();
        return byTenant.compute(tenant, (same, before) -> isFresh(before, tenant) ? before : replaced(before, tenant))
                .link();
    }

    private static boolean isFresh(Held before, Tenant tenant) {
        return before != null && before.fingerprint().equals(tenant.fingerprint());
    }

    private Held replaced(Held before, Tenant tenant) {
        Held made = new Held(tenant.fingerprint(), linkOf(tenant));
        close(before);
        return made;
    }

    private AccountLink linkOf(Tenant tenant) {
        KnownService authentic = tenant.service(KIND)
                .filter(service -> !service.secret().isEmpty())
                .orElseThrow(() -> new CitizenDirectoryException(
                        "aucun authentic n’est raccordé à cette collectivité (hobo.json)", null));
        try {
            AccountSettings settings = AccountSettings.of(tenant);
            SignedCalls signed = new SignedCalls(signer, tenant, authentic);
            return new AccountLink(settings, http.client(AccountsApi.class, authentic.url(), signed));
        } catch (IllegalArgumentException malformed) {
            throw new CitizenDirectoryException("réglage illisible, " + malformed.getMessage(), malformed);
        }
    }

    /** A tenant served no more, or otherwise than before, leaves no client open. */
    void forget(@Observes TenantReloaded change) {
        change.before().map(byTenant::remove).ifPresent(AccountLinks::close);
    }

    private static void close(Held held) {
        if (held != null) {
            held.link().close();
        }
    }

    @PreDestroy
    void closeAll() {
        byTenant.values().forEach(AccountLinks::close);
        byTenant.clear();
    }
}
