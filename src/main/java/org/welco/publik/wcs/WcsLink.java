package org.welco.publik.wcs;

import jakarta.json.JsonValue;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.util.Optional;
import java.util.function.Function;
import org.welco.platform.http.OutboundException;
import org.welco.platform.http.OutboundHttp;
import org.welco.publik.AnswerBody;
import org.welco.publik.Circuit;
import org.welco.request.RequestSourceException;
import org.welco.request.RequestSourceException.Kind;

/**
 * The calls to one w.c.s., each made once, with every failure typed. Lives as long as the tenant's folder stays the same.
 * Safe for any thread.
 */
final class WcsLink {

    private final URI base;
    private final WcsApi api;
    private final Circuit circuit = new Circuit();
    private final WcsLink background;

    WcsLink(URI base, WcsApi api) {
        this.base = base;
        this.api = api;
        this.background = new WcsLink(this);
    }

    /** The same, with a circuit of its own. */
    private WcsLink(WcsLink other) {
        this.base = other.base;
        this.api = other.api;
        this.background = this;
    }

    /** The same w.c.s. for work that nobody waits for: its failures do not keep agents away, nor theirs it. */
    WcsLink inBackground() {
        return background;
    }

    /** Where it stands, as hobo says. */
    URI base() {
        return base;
    }

    /** An address that it gave, when it is one of its own: the browser of an agent may be sent there, and nowhere else. */
    Optional<URI> own(String text) {
        try {
            URI address = URI.create(text);
            boolean same = base.getScheme().equalsIgnoreCase(address.getScheme())
                    && base.getRawAuthority().equalsIgnoreCase(address.getRawAuthority());
            return same ? Optional.of(address) : Optional.empty();
        } catch (IllegalArgumentException malformed) {
            return Optional.empty();
        }
    }

    /** An address in its back office. */
    URI backoffice(String path) {
        return base.resolve("backoffice/" + path);
    }

    /**
     * A question: asked again, it does no harm.
     *
     * @return empty when w.c.s. says that there is no such thing
     */
    Optional<JsonValue> ask(Function<WcsApi, Response> question) {
        return call(question, false);
    }

    /** A call that makes something: its answer may be lost. */
    Optional<JsonValue> make(Function<WcsApi, Response> order) {
        return call(order, true);
    }

    private Optional<JsonValue> call(Function<WcsApi, Response> route, boolean makes) {
        if (!circuit.enter()) {
            throw new RequestSourceException(Kind.UNREACHABLE, Refusals.RESTING, false, null);
        }
        boolean alive = false;
        try (Response answer = route.apply(api)) {
            Optional<JsonValue> found = read(answer, makes);
            alive = true;
            return found;
        } catch (ProcessingException e) {
            throw lost(e, makes);
        } catch (RequestSourceException refusal) {
            alive = refusal.kind() != Kind.UNREACHABLE;
            throw refusal;
        } finally {
            circuit.leave(alive);
        }
    }

    private static Optional<JsonValue> read(Response answer, boolean makes) {
        int status = answer.getStatus();
        Optional<JsonValue> body;
        try (InputStream stream = answer.readEntity(InputStream.class)) {
            body = AnswerBody.read(stream);
        } catch (IOException e) {
            throw new RequestSourceException(Kind.UNREACHABLE, Refusals.BROKEN_OFF, makes && status < 400, e);
        }
        if (status == 200 && body.isPresent()) {
            return body;
        }
        if (status == 404 && !makes && Refusals.isOfWcs(body)) {
            return Optional.empty();
        }
        throw Refusals.of(status, body, makes);
    }

    private static RequestSourceException lost(ProcessingException e, boolean makes) {
        Optional<OutboundException.Phase> phase = OutboundException.in(e).map(OutboundException::phase);
        boolean notSent =
                phase.filter(known -> known == OutboundException.Phase.NOT_SENT).isPresent();
        String sentence = notSent ? Refusals.NO_CONNECTION : makes ? Refusals.ANSWER_LOST : Refusals.NO_ANSWER;
        return new RequestSourceException(Kind.UNREACHABLE, sentence, makes && !notSent, e);
    }

    void close() {
        OutboundHttp.close(api);
    }
}
