package org.welco.publik.connector;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.json.JsonValue;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.welco.access.signature.QuerySigner;
import org.welco.connector.Connector;
import org.welco.connector.ConnectorCalls;
import org.welco.connector.ConnectorException;
import org.welco.connector.ConnectorGestures;
import org.welco.connector.UnsureGestureException;
import org.welco.platform.http.OutboundException;
import org.welco.platform.http.OutboundHttp;
import org.welco.platform.http.PlainAnswer;
import org.welco.publik.AnswerBody;
import org.welco.publik.Circuit;
import org.welco.tenant.CurrentTenant;
import org.welco.tenant.PerTenant;
import org.welco.tenant.TenantReloaded;
import org.welco.tenant.hobo.KnownService;

/** Each call is made once, signed where the tenant says so; nothing of what an address tells stands in a message. Safe for any thread. */
@ApplicationScoped
public class SignedConnectorCalls implements ConnectorCalls, ConnectorGestures {

    /** Bytes of an answer. */
    static final int LIMIT = 1024 * 1024;

    private static final int PIECE = 16 * 1024;

    private static final String RESTING = "le service ne répondait plus : nouvel essai possible dans quelques secondes";
    private static final String NO_CONNECTION = "le service est injoignable : aucune connexion";
    private static final String NO_ANSWER = "le service n’a pas répondu à temps";
    private static final String ELSEWHERE = "le service renvoie à une autre adresse, qui n’est pas suivie";
    private static final String NO_RIGHT = "le service n’accepte pas notre appel";
    private static final String TOO_LONG = "la réponse du service est trop longue";
    private static final String UNREADABLE = "ce qui répond à cette adresse ne parle pas JSON";

    private final PerTenant<Map<String, Circuit>> circuits =
            new PerTenant<>(tenant -> new ConcurrentHashMap<>(), gone -> {});
    private CurrentTenant tenant;
    private OutboundHttp http;
    private QuerySigner signer;

    SignedConnectorCalls() {}

    @Inject
    public SignedConnectorCalls(CurrentTenant tenant, OutboundHttp http, QuerySigner signer) {
        this.tenant = tenant;
        this.http = http;
        this.signer = signer;
    }

    private Circuit entered(Connector connector) {
        String name = connector.key();
        Circuit circuit = circuits.use(tenant.get(), all -> all.computeIfAbsent(name, unknown -> new Circuit()));
        if (!circuit.enter()) {
            throw trouble(RESTING, null);
        }
        return circuit;
    }

    @Override
    public JsonValue ask(Connector connector, URI address) {
        Circuit circuit = entered(connector);
        boolean alive = false;
        long until = System.nanoTime() + connector.patience().toNanos();
        try (PlainAnswer answer = http.get(signed(connector, address), connector.patience())) {
            alive = answer.status() < 500;
            refuse(answer.status());
            return read(connector, answer.body(), until);
        } catch (OutboundException lost) {
            alive = false;
            throw trouble(lost.phase() == OutboundException.Phase.NOT_SENT ? NO_CONNECTION : NO_ANSWER, lost);
        } catch (IOException late) {
            alive = false;
            throw trouble(NO_ANSWER, late);
        } finally {
            circuit.leave(alive);
        }
    }

    /** Whoever breaks down, or says nothing, may have done it before. */
    @Override
    public void tell(Connector connector, Way way, URI address) {
        Circuit circuit = entered(connector);
        boolean alive = false;
        long until = System.nanoTime() + connector.patience().toNanos();
        try (PlainAnswer answer = http.tell(way.name(), signed(connector, address), connector.patience())) {
            alive = answer.status() < 500;
            if (!alive) {
                throw unsure("le service répond par une erreur (" + answer.status() + ")", null);
            }
            if (answer.status() != 204) {
                refuse(answer.status() == 201 ? 200 : answer.status());
                believe(atMost(LIMIT, answer.body(), until, connector.patience()));
            }
        } catch (OutboundException lost) {
            throw lost.phase() == OutboundException.Phase.NOT_SENT
                    ? trouble(NO_CONNECTION, lost)
                    : unsure(NO_ANSWER, lost);
        } catch (IOException late) {
            alive = false;
            throw unsure(NO_ANSWER, late);
        } finally {
            circuit.leave(alive);
        }
    }

    /** An empty answer is a yes as well; a page that says anything is none. */
    private static void believe(byte[] body) throws IOException {
        if (body.length == 0) {
            return;
        }
        JsonValue said = AnswerBody.read(new ByteArrayInputStream(body)).orElseThrow(() -> unsure(UNREADABLE, null));
        if (Connector.isRefusal(said)) {
            throw trouble("le service a refusé", null);
        }
    }

    private static ConnectorException unsure(String sentence, Exception cause) {
        return new UnsureGestureException(sentence, cause);
    }

    private URI signed(Connector connector, URI address) {
        Optional<KnownService> service = connector.signedTo();
        if (service.isEmpty()) {
            return address;
        }
        String orig = tenant.get().baseUrl().getHost();
        String whole = address.toString();
        String path = whole.substring(0, whole.indexOf('?'));
        return URI.create(path + "?"
                + signer.sign(address.getRawQuery(), orig, service.get().secret()));
    }

    private static void refuse(int status) {
        if (status >= 300 && status < 400) {
            throw trouble(ELSEWHERE, null);
        }
        if (status == 401 || status == 403) {
            throw trouble(NO_RIGHT, null);
        }
        if (status != 200) {
            throw trouble("le service répond par une erreur (" + status + ")", null);
        }
    }

    private static JsonValue read(Connector connector, InputStream body, long until) throws IOException {
        byte[] bytes = atMost(LIMIT + 1, body, until, connector.patience());
        if (bytes.length > LIMIT) {
            throw trouble(TOO_LONG, null);
        }
        return AnswerBody.read(new ByteArrayInputStream(bytes)).orElseThrow(() -> trouble(UNREADABLE, null));
    }

    /** An answer that comes drop by drop is late as a whole, though no drop of it is. */
    private static byte[] atMost(int limit, InputStream body, long until, Duration patience) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        byte[] piece = new byte[PIECE];
        int got = body.read(piece);
        while (got >= 0 && bytes.size() < limit) {
            bytes.write(piece, 0, got);
            if (System.nanoTime() - until > 0) {
                throw new HttpTimeoutException("longer than " + patience);
            }
            got = body.read(piece);
        }
        return bytes.toByteArray();
    }

    private static ConnectorException trouble(String sentence, Exception cause) {
        return new ConnectorException(sentence, cause);
    }

    void forget(@Observes TenantReloaded change) {
        circuits.forget(change);
    }

    @PreDestroy
    void closeAll() {
        circuits.closeAll();
    }
}
