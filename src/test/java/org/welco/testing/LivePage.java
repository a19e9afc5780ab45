package org.welco.testing;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.http.WebSocket;
import java.net.http.WebSocketHandshakeException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Predicate;
import org.welco.launcher.Pauses;

/** An open mail cell without a browser: its socket, and all that it was told. Answers pings by itself, as a browser does. */
public final class LivePage implements AutoCloseable {

    private static final String PATH = "/cells/mail/live";
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final ObjectMapper JSON = new ObjectMapper();

    private final List<JsonNode> told = new CopyOnWriteArrayList<>();
    private volatile int closedWith;
    private final WebSocket socket;

    private LivePage(TenantClient agent, String origin) {
        socket = agent.socket(PATH, origin, new Listener()).join();
    }

    /** Opens it and waits for the first word. */
    public static LivePage open(TenantClient agent, String origin) {
        LivePage page = new LivePage(agent, origin);
        page.say("{}");
        page.await(message -> true);
        return page;
    }

    /** The status with which the socket is refused. */
    public static int refusal(TenantClient agent, String origin) {
        try (LivePage page = new LivePage(agent, origin)) {
            throw new AssertionError("the socket was opened, " + page.told);
        } catch (CompletionException refused) {
            if (refused.getCause() instanceof WebSocketHandshakeException handshake) {
                return handshake.getResponse().statusCode();
            }
            throw refused;
        }
    }

    public void say(String message) {
        socket.sendText(message, true).join();
    }

    public void holds(String mail, String token) {
        say("{\"hold\":{\"mail\":\"" + mail + "\",\"token\":\"" + token + "\"}}");
    }

    /** The first message that fits, whether it came already or comes soon. */
    public JsonNode await(Predicate<JsonNode> wanted) {
        if (!Pauses.until(() -> told.stream().anyMatch(wanted), PATIENCE)) {
            throw new AssertionError("not told; " + told);
        }
        return told.stream().filter(wanted).findFirst().orElseThrow();
    }

    /** What is told about who holds that letter, as soon as it fits. */
    public JsonNode awaitClaim(String mail, Predicate<JsonNode> wanted) {
        Predicate<JsonNode> fits = claim -> claim.path("mail").asText().equals(mail) && wanted.test(claim);
        return claim(await(message -> claim(message, fits) != null), fits);
    }

    private static JsonNode claim(JsonNode message, Predicate<JsonNode> fits) {
        for (JsonNode claim : message.path("claims")) {
            if (fits.test(claim)) {
                return claim;
            }
        }
        return null;
    }

    public List<JsonNode> told() {
        return List.copyOf(told);
    }

    /** The code with which the server hung up. */
    public int awaitClose() {
        if (!Pauses.until(() -> closedWith != 0, PATIENCE)) {
            throw new AssertionError("still open; " + told);
        }
        return closedWith;
    }

    @Override
    public void close() {
        socket.abort();
    }

    private final class Listener implements WebSocket.Listener {

        private final StringBuilder text = new StringBuilder();

        @Override
        public CompletionStage<?> onText(WebSocket from, CharSequence part, boolean last) {
            text.append(part);
            if (last) {
                told.add(read(text.toString()));
                text.setLength(0);
            }
            from.request(1);
            return null;
        }

        @Override
        public CompletionStage<?> onClose(WebSocket from, int code, String reason) {
            closedWith = code;
            return null;
        }

        private JsonNode read(String message) {
            try {
                return JSON.readTree(message);
            } catch (JsonProcessingException e) {
                throw new AssertionError(message, e);
            }
        }
    }
}
