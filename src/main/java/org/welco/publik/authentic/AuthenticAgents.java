package org.welco.publik.authentic;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.json.JsonValue;
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
import org.welco.agent.AgentDirectoryException.Reason;
import org.welco.platform.http.OutboundHttp;
import org.welco.publik.AnswerBody;
import org.welco.publik.Circuit;
import org.welco.publik.SignedCalls;
import org.welco.tenant.Tenant;
import org.welco.tenant.TenantReloaded;
import org.welco.tenant.hobo.KnownService;

/** Agents as the tenant's authentic has them now. Each question is one call, signed in the tenant's name. */
@ApplicationScoped
public class AuthenticAgents implements AgentDirectory {

    private static final Logger LOG = System.getLogger(AuthenticAgents.class.getName());
    private static final String KIND = "authentic";

    /** A client for one state of a tenant's settings. */
    private record Link(String fingerprint, AgentsApi remote, Circuit circuit) {}

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
        Link link = linkOf(tenant);
        if (!link.circuit().enter()) {
            throw new AgentDirectoryException(Reason.UNREACHABLE, "authentic did not answer a moment ago");
        }
        boolean alive = false;
        try (Response answer = link.remote().user(nameId);
                InputStream stream = answer.readEntity(InputStream.class)) {
            Optional<JsonValue> body = AnswerBody.read(stream);
            alive = answer.getStatus() < 500;
            return judged(answer.getStatus(), body, nameId);
        } catch (ProcessingException | IOException e) {
            throw new AgentDirectoryException(Reason.UNREACHABLE, "authentic did not answer about an agent", e);
        } finally {
            link.circuit().leave(alive);
        }
    }

    /** A 404 ends an agent's session: only authentic's own is believed. */
    private static Optional<Agent> judged(int status, Optional<JsonValue> body, String nameId) {
        if (status == 404 && AuthenticError.isIn(body)) {
            return Optional.empty();
        }
        if (status == 200) {
            return AgentAnswer.read(body, nameId);
        }
        Reason reason = status >= 500
                ? Reason.UNREACHABLE
                : status == 401 || status == 403 ? Reason.REFUSED : Reason.UNREADABLE;
        throw new AgentDirectoryException(reason, "authentic answered " + status + " about an agent");
    }

    /** A tenant served no more, or otherwise than before, leaves no client open. */
    void forget(@Observes TenantReloaded change) {
        change.before()
                .flatMap(tenant -> Optional.ofNullable(links.remove(tenant)))
                .ifPresent(AuthenticAgents::close);
    }

    private Link linkOf(Tenant tenant) {
        return links.compute(tenant, (key, before) -> {
            if (before != null && before.fingerprint().equals(tenant.fingerprint())) {
                return before;
            }
            Optional.ofNullable(before).ifPresent(AuthenticAgents::close);
            return new Link(tenant.fingerprint(), open(tenant), new Circuit());
        });
    }

    private AgentsApi open(Tenant tenant) {
        KnownService authentic = tenant.service(KIND)
                .filter(service -> !service.secret().isEmpty())
                .orElseThrow(() -> new AgentDirectoryException(
                        Reason.NOT_CONFIGURED, "hobo.json names no authentic that shares a secret with Welco"));
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
