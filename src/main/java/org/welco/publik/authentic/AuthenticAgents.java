package org.welco.publik.authentic;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.json.JsonValue;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.welco.access.signature.QuerySigner;
import org.welco.agent.Agent;
import org.welco.agent.AgentDirectory;
import org.welco.agent.AgentDirectoryException;
import org.welco.agent.AgentDirectoryException.Reason;
import org.welco.agent.AgentMails;
import org.welco.platform.http.OutboundHttp;
import org.welco.publik.AnswerBody;
import org.welco.publik.Circuit;
import org.welco.publik.SignedCalls;
import org.welco.tenant.PerTenant;
import org.welco.tenant.Tenant;
import org.welco.tenant.TenantReloaded;
import org.welco.tenant.hobo.KnownService;

/** Agents as the tenant's authentic has them now. Each question is one call, signed in the tenant's name. */
@ApplicationScoped
public class AuthenticAgents implements AgentDirectory, AgentMails {

    private static final String KIND = "authentic";

    /** How long an agent waits behind others who come at the same moment. */
    private static final Duration QUEUE = Duration.ofSeconds(3);

    /** Of a mail: more accounts than one town gives to one. */
    private static final int MOST = 20;

    private record Link(AgentsApi remote, Circuit circuit) {}

    private final PerTenant<Link> links = new PerTenant<>(this::open, link -> OutboundHttp.close(link.remote()));
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
        return links.use(
                tenant,
                link -> ask(link, remote -> remote.user(nameId), (status, body) -> judged(status, body, nameId)));
    }

    @Override
    public List<Agent> withMail(Tenant tenant, String mail) {
        return links.use(
                tenant,
                link -> ask(link, remote -> remote.withMail(mail, MOST), (status, body) -> {
                    if (status == 200) {
                        return AgentAnswer.withMail(body, mail);
                    }
                    throw unusable(status);
                }));
    }

    private static <T> T ask(Link link, Function<AgentsApi, Response> question, Reading<T> reading) {
        if (!link.circuit().enter()) {
            throw new AgentDirectoryException(Reason.UNREACHABLE, "authentic did not answer a moment ago");
        }
        boolean alive = false;
        try (Response answer = question.apply(link.remote());
                InputStream stream = answer.readEntity(InputStream.class)) {
            Optional<JsonValue> body = AnswerBody.read(stream);
            alive = answer.getStatus() < 500;
            return reading.read(answer.getStatus(), body);
        } catch (ProcessingException | IOException e) {
            throw new AgentDirectoryException(Reason.UNREACHABLE, "authentic did not answer about an agent", e);
        } finally {
            link.circuit().leave(alive);
        }
    }

    private interface Reading<T> {

        T read(int status, Optional<JsonValue> body);
    }

    /** A 404 ends an agent's session: only authentic's own is believed. */
    private static Optional<Agent> judged(int status, Optional<JsonValue> body, String nameId) {
        if (status == 404 && AuthenticError.isIn(body)) {
            return Optional.empty();
        }
        if (status == 200) {
            return AgentAnswer.read(body, nameId);
        }
        throw unusable(status);
    }

    private static AgentDirectoryException unusable(int status) {
        Reason reason = status >= 500
                ? Reason.UNREACHABLE
                : status == 401 || status == 403 ? Reason.REFUSED : Reason.UNREADABLE;
        return new AgentDirectoryException(reason, "authentic answered " + status + " about an agent");
    }

    void forget(@Observes TenantReloaded change) {
        links.forget(change);
    }

    @PreDestroy
    void closeAll() {
        links.closeAll();
    }

    private Link open(Tenant tenant) {
        KnownService authentic = tenant.service(KIND)
                .filter(service -> !service.secret().isEmpty())
                .orElseThrow(() -> new AgentDirectoryException(
                        Reason.NOT_CONFIGURED, "hobo.json names no authentic that shares a secret with Welco"));
        return new Link(
                http.client(AgentsApi.class, authentic.url(), new SignedCalls(signer, tenant, authentic)),
                new Circuit(QUEUE));
    }
}
