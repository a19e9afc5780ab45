package org.welco.maarch;

import com.fasterxml.jackson.core.JacksonException;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.core.Response;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.http.HttpTimeoutException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.welco.maarch.settings.MaarchSettings;
import org.welco.mail.registry.RegistryException;
import org.welco.mail.registry.RegistryException.Kind;
import org.welco.platform.http.OutboundException;
import org.welco.platform.json.JsonOfOthers;

/**
 * The calls to one Maarch, each made once, with every failure typed. Lives as long as the tenant's settings stay the same.
 * Safe for any thread.
 */
final class MaarchClient implements Closeable {

    private final MaarchSettings settings;
    private final MaarchApi api;
    private final Refusals refusals;
    private final KnownStatuses knownStatuses;

    MaarchClient(MaarchSettings settings, MaarchApi api, Clock clock) {
        this.settings = settings;
        this.api = api;
        this.refusals = new Refusals(settings.password(), clock);
        this.knownStatuses = new KnownStatuses(this, clock);
    }

    MaarchSettings settings() {
        return settings;
    }

    KnownStatuses knownStatuses() {
        return knownStatuses;
    }

    Refusals refusals() {
        return refusals;
    }

    /** Rows without documents; 5 MiB of answer at most. */
    List<RowJson> rows(ListJson query) {
        List<RowJson> found = new ArrayList<>();
        ResourcesReader reader = new ResourcesReader(new ResourcesReader.Rows() {
            @Override
            public OutputStream document(RowJson soFar) {
                return null;
            }

            @Override
            public void end(RowJson row, ResourcesReader.File file) {
                found.add(row);
            }
        });
        try (Response answer = listing(query)) {
            read(answer, body -> reader.read(new BoundedStream(body)));
        }
        return found;
    }

    /** Hands rows and documents over as they come. */
    void stream(ListJson query, ResourcesReader.Rows rows) {
        try (Response answer = listing(query)) {
            read(answer, new ResourcesReader(rows)::read);
        }
    }

    /** A file route of Maarch; any status. */
    Response file(Function<MaarchApi, Response> route) {
        return send(route, false);
    }

    /**
     * An answer that we can do without.
     *
     * @return the JSON object, empty when Maarch refuses the call or does not know it
     * @throws RegistryException when Maarch cannot be spoken to at all
     */
    Optional<JsonObject> ask(Function<MaarchApi, Response> route) {
        try (Response answer = send(route, false)) {
            if (answer.getStatus() == 200) {
                return Optional.of(object(answer, false));
            }
            RegistryException refusal = refusals.of(answer, false);
            if (refusal.kind() == Kind.CREDENTIALS || refusal.kind() == Kind.MIGRATION) {
                throw refusal;
            }
            return Optional.empty();
        }
    }

    /**
     * A call that changes something.
     *
     * @return empty when it was done, else the status 400 explained as far as the answer alone goes
     * @throws RegistryException for every other failure
     */
    Optional<RegistryException> write(Function<MaarchApi, Response> route) {
        try (Response answer = send(route, true)) {
            if (answer.getStatus() == 400) {
                return Optional.of(refusals.of(answer, true));
            }
            if (answer.getStatus() != 200) {
                throw refusals.of(answer, true);
            }
            // the login page of a portal is a 200 too
            if (!object(answer, true).containsKey("success")) {
                throw unreadable("Maarch ne confirme pas l'opération.", true, null);
            }
            return Optional.empty();
        }
    }

    private Response listing(ListJson query) {
        Response answer = send(
                maarch -> query.withFile() ? maarch.listWithFiles(query.text()) : maarch.list(query.text()), false);
        if (answer.getStatus() == 200) {
            return answer;
        }
        try (answer) {
            throw refusals.of(answer, false);
        }
    }

    private Response send(Function<MaarchApi, Response> route, boolean write) {
        try {
            return route.apply(api);
        } catch (ProcessingException e) {
            throw OutboundException.in(e)
                    .map(known -> unreachable(known.phase(), write, e))
                    .orElseGet(() -> new RegistryException(
                            Kind.UNREACHABLE, "La connexion à Maarch a échoué.", write, Optional.empty(), e));
        }
    }

    private static RegistryException unreachable(OutboundException.Phase phase, boolean write, Throwable cause) {
        String sentence =
                switch (phase) {
                    case NOT_SENT -> "Maarch est injoignable à l'URL de MAARCH_FEED : aucune connexion.";
                    case TIMED_OUT -> "Maarch n'a pas répondu à temps.";
                    case LOST -> "Maarch a coupé la connexion sans répondre.";
                };
        boolean mayHaveBeenDone = write && phase != OutboundException.Phase.NOT_SENT;
        return new RegistryException(Kind.UNREACHABLE, sentence, mayHaveBeenDone, Optional.empty(), cause);
    }

    private JsonObject object(Response answer, boolean write) {
        JsonObject[] found = new JsonObject[1];
        try {
            read(answer, body -> found[0] = JsonOfOthers.object(new BoundedStream(body)));
        } catch (RegistryException e) {
            throw new RegistryException(e.kind(), e.getMessage(), write, e.retryAfter(), e);
        }
        return found[0];
    }

    /** What reads a body. */
    @FunctionalInterface
    private interface Reading {
        void from(InputStream body) throws IOException;
    }

    private static void read(Response answer, Reading reading) {
        if (!Refusals.isJson(answer)) {
            throw unreadable(
                    "La réponse n'est pas celle de Maarch (ce n'est pas du JSON) : voir l'URL de MAARCH_FEED.",
                    false,
                    null);
        }
        try (InputStream body = answer.readEntity(InputStream.class)) {
            reading.from(body);
        } catch (JacksonException | JsonException e) {
            throw e.getCause() instanceof IOException io
                    ? broken(io)
                    : unreadable("La réponse de Maarch est illisible ou incomplète.", false, e);
        } catch (IOException e) {
            throw broken(e);
        }
    }

    static RegistryException broken(IOException e) {
        if (e instanceof HttpTimeoutException) {
            return unreachable(OutboundException.Phase.TIMED_OUT, false, e);
        }
        return unreadable("La réponse de Maarch s'est interrompue.", false, e);
    }

    private static RegistryException unreadable(String sentence, boolean mayHaveBeenDone, Throwable cause) {
        return new RegistryException(Kind.UNREADABLE, sentence, mayHaveBeenDone, Optional.empty(), cause);
    }

    @Override
    public void close() throws IOException {
        api.close();
    }
}
