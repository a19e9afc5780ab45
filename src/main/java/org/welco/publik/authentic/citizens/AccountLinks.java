package org.welco.publik.authentic.citizens;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.function.Function;
import org.welco.access.signature.QuerySigner;
import org.welco.citizen.CitizenDirectoryException;
import org.welco.platform.http.OutboundHttp;
import org.welco.publik.SignedCalls;
import org.welco.tenant.CurrentTenant;
import org.welco.tenant.PerTenant;
import org.welco.tenant.Tenant;
import org.welco.tenant.TenantReloaded;
import org.welco.tenant.hobo.KnownService;

/** One link per tenant, made anew when the tenant's folder changes. Must be called inside the tenant's gate. */
@ApplicationScoped
public class AccountLinks {

    private static final String KIND = "authentic";

    private final PerTenant<AccountLink> byTenant = new PerTenant<>(this::linkOf, AccountLink::close);
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

    /**
     * Does some work with the current tenant's link.
     *
     * @throws CitizenDirectoryException also when the tenant has none, or its settings cannot be read
     */
    <T> T call(Function<AccountLink, T> work) {
        return byTenant.use(current.get(), work);
    }

    /** Of the current tenant, as logs begin with it. */
    String host() {
        return current.get().host();
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

    void forget(@Observes TenantReloaded change) {
        byTenant.forget(change);
    }

    @PreDestroy
    void closeAll() {
        byTenant.closeAll();
    }
}
