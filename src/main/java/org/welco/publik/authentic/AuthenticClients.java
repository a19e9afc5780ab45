package org.welco.publik.authentic;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.util.Optional;
import java.util.Set;
import org.welco.access.ApiClientDirectory;
import org.welco.access.ApiClientDirectoryException;
import org.welco.access.Right;
import org.welco.access.signature.QuerySigner;
import org.welco.platform.http.OutboundHttp;
import org.welco.publik.SignedCalls;
import org.welco.tenant.PerTenant;
import org.welco.tenant.Tenant;
import org.welco.tenant.TenantReloaded;
import org.welco.tenant.hobo.KnownService;

/** API clients declared in the tenant's authentic. Each question is one call, signed in the tenant's name. */
@ApplicationScoped
public class AuthenticClients implements ApiClientDirectory {

    private static final Logger LOG = System.getLogger(AuthenticClients.class.getName());
    private static final String KIND = "authentic";
    private static final int OK = 200;

    /** What was built for one state of a tenant's settings; no remote when it has no authentic that we could ask. */
    private record Link(Optional<AuthenticApi> remote, RightsOfRoles roles) {}

    private final PerTenant<Link> links = new PerTenant<>(
            tenant -> new Link(remote(tenant), rolesOf(tenant)),
            link -> link.remote().ifPresent(OutboundHttp::close));
    private OutboundHttp http;
    private QuerySigner signer;
    private RecentAnswers recent;

    AuthenticClients() {}

    @Inject
    public AuthenticClients(OutboundHttp http, QuerySigner signer, Clock clock) {
        this.http = http;
        this.signer = signer;
        this.recent = new RecentAnswers(clock);
    }

    @Override
    public Optional<Set<Right>> rightsOf(Tenant tenant, String identifier, String password) {
        return links.use(tenant, link -> rightsOf(link, tenant, identifier, password));
    }

    private Optional<Set<Right>> rightsOf(Link link, Tenant tenant, String identifier, String password) {
        if (link.remote().isEmpty()) {
            return Optional.empty();
        }
        Optional<Set<Right>> known = recent.find(tenant, identifier, password);
        if (known.isPresent()) {
            return known;
        }
        Optional<Set<Right>> rights =
                ask(link.remote().get(), identifier, password).map(link.roles()::of);
        rights.ifPresent(found -> recent.keep(tenant, identifier, password, found));
        return rights;
    }

    void forget(@Observes TenantReloaded change) {
        links.forget(change);
    }

    @PreDestroy
    void closeAll() {
        links.closeAll();
    }

    private static Optional<Set<String>> ask(AuthenticApi authentic, String identifier, String password) {
        String question = Json.createObjectBuilder()
                .add("identifier", identifier)
                .add("password", password)
                .build()
                .toString();
        try (Response answer = authentic.checkApiClient(question)) {
            if (answer.getStatus() != OK) {
                throw new ApiClientDirectoryException("authentic answered " + answer.getStatus());
            }
            return CheckAnswer.roles(answer.readEntity(InputStream.class));
        } catch (ProcessingException e) {
            throw new ApiClientDirectoryException("authentic did not answer", e);
        }
    }

    private Optional<AuthenticApi> remote(Tenant tenant) {
        Optional<KnownService> authentic = tenant.service(KIND);
        if (authentic.filter(service -> service.secret().isEmpty()).isPresent()) {
            LOG.log(Level.WARNING, "{0} publik.authentic: no secret is shared with it", tenant.host());
        }
        return authentic
                .filter(service -> !service.secret().isEmpty())
                .map(service ->
                        http.client(AuthenticApi.class, service.url(), new SignedCalls(signer, tenant, service)));
    }

    private static RightsOfRoles rolesOf(Tenant tenant) {
        try {
            return tenant.setting(RightsOfRoles.KEY).map(RightsOfRoles::read).orElseGet(RightsOfRoles::none);
        } catch (IllegalArgumentException e) {
            LOG.log(
                    Level.WARNING,
                    "{0} publik.authentic: {1} illisible, aucun droit n’en vient : {2}",
                    tenant.host(),
                    RightsOfRoles.KEY,
                    e.getMessage());
            return RightsOfRoles.none();
        }
    }
}
