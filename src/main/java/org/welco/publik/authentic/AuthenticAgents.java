package org.welco.publik.authentic;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.welco.access.signature.QuerySigner;
import org.welco.agent.Agent;
import org.welco.agent.AgentDirectory;
import org.welco.agent.AgentDirectoryException;
import org.welco.platform.http.OutboundHttp;
import org.welco.publik.SignedCalls;
import org.welco.tenant.Tenant;
import org.welco.tenant.TenantReloaded;
import org.welco.tenant.hobo.KnownService;

/** Agents as the tenant's authentic has them now. Each question is one call, signed in the tenant's name. */
@ApplicationScoped
public class AuthenticAgents implements AgentDirectory {

    private static final Logger LOG = System.getLogger(AuthenticAgents.class.getName());
    private static final String KIND = "authentic";
    private static final int OK = 200;
    private static final int NOT_FOUND = 404;

    /** A client for one state of a tenant's settings. */
    private record Link(String fingerprint, AgentsApi remote) {}

    private final Map<Tenant, Link> links = new ConcurrentHashMap<>();
    private OutboundHttp http;
    private QuerySigner signer;

    AuthenticAgents() {}

    @Inject
    public AuthenticAgents(OutboundHttp http, QuerySigner signer) {
        this.http = http;
        this.signer = signer;
    }

    @Override
    public Optional<Agent> find(Tenant tenant, String nameId) {
        try (Response answer = remoteOf(tenant).user(nameId)) {
            if (answer.getStatus() == NOT_FOUND) {
                return Optional.empty();
            }
            if (answer.getStatus() != OK) {
                throw new AgentDirectoryException("authentic answered " + answer.getStatus() + " about an agent");
            }
            return AgentAnswer.read(answer.readEntity(InputStream.class), nameId);
        } catch (ProcessingException e) {
            throw new AgentDirectoryException("authentic did not answer about an agent", e);
        }
    }

    /** A tenant served no more, or otherwise than before, leaves no client open. */
    void forget(@Observes TenantReloaded change) {
        change.before()
                .flatMap(tenant -> Optional.ofNullable(links.remove(tenant)))
                .ifPresent(AuthenticAgents::close);
    }

    private AgentsApi remoteOf(Tenant tenant) {
        return links.compute(tenant, (key, before) -> {
                    if (before != null && before.fingerprint().equals(tenant.fingerprint())) {
                        return before;
                    }
                    Optional.ofNullable(before).ifPresent(AuthenticAgents::close);
                    return new Link(tenant.fingerprint(), open(tenant));
                })
                .remote();
    }

    private AgentsApi open(Tenant tenant) {
        KnownService authentic = tenant.services().stream()
                .filter(service -> service.kind().equals(KIND) && !service.secondary())
                .filter(service -> !service.secret().isEmpty())
                .findFirst()
                .orElseThrow(() ->
                        new AgentDirectoryException("hobo.json names no authentic that shares a secret with Welco"));
        return http.client(AgentsApi.class, authentic.url(), new SignedCalls(signer, tenant, authentic));
    }

    private static void close(Link link) {
        try {
            link.remote().close();
        } catch (IOException e) {
            LOG.log(Level.DEBUG, "publik.authentic: a client did not close", e);
        }
    }
}
