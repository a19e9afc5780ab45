package org.welco.mail.api;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import jakarta.websocket.CloseReason;
import jakarta.websocket.Session;
import java.io.IOException;
import java.io.StringReader;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicInteger;
import org.welco.access.Right;
import org.welco.access.role.RightsOfAgent;
import org.welco.agent.AgentSession;
import org.welco.mail.MailReference;
import org.welco.mail.claim.ClaimMail;
import org.welco.mail.claim.ClaimToken;
import org.welco.mail.live.LiveConnection;
import org.welco.mail.live.LiveNews;
import org.welco.mail.live.SignOfLife;
import org.welco.mail.live.SignOfLife.Hold;
import org.welco.tenant.Tenant;
import org.welco.tenant.TenantGate;

/** One page's line, and what it said that it holds. Safe for any thread. */
final class LiveLine implements LiveConnection {

    private static final Logger LOG = System.getLogger(LiveLine.class.getName());

    /** Longer than three pings: a line on which none is answered is hung up. */
    private static final Duration SILENCE = Duration.ofSeconds(75);

    private static final ByteBuffer NOTHING = ByteBuffer.allocate(0);

    private final Session session;
    private final Tenant tenant;
    private final AgentSession agent;
    private final SignOfLife presence;
    private final TenantGate gate;
    private volatile long heardAtNanos = System.nanoTime();
    private volatile boolean spoken;
    private final AtomicInteger signs = new AtomicInteger();
    private volatile Optional<Hold> hold = Optional.empty();

    LiveLine(Session session, Tenant tenant, AgentSession agent, SignOfLife presence, TenantGate gate) {
        this.session = session;
        this.tenant = tenant;
        this.agent = agent;
        this.presence = presence;
        this.gate = gate;
    }

    Tenant tenant() {
        return tenant;
    }

    /**
     * {@code {"hold": {"mail": …, "token": …}}}; anything else means that the page holds nothing.
     *
     * @return whether these are its first words
     */
    boolean holds(String message) {
        hold = holdIn(message);
        boolean first = !spoken;
        spoken = true;
        isAlive();
        return first;
    }

    private static Optional<Hold> holdIn(String message) {
        try (JsonReader reader = Json.createReader(new StringReader(message))) {
            if (reader.readValue() instanceof JsonObject said && said.get("hold") instanceof JsonObject held) {
                return MailReference.parse(text(held.get("mail")))
                        .flatMap(mail ->
                                ClaimToken.parse(text(held.get("token"))).map(token -> new Hold(mail, token)));
            }
        } catch (RuntimeException notJson) {
            LOG.log(Level.DEBUG, "live: a message that is no JSON");
        }
        return Optional.empty();
    }

    private static String text(JsonValue value) {
        return value instanceof JsonString string ? string.getString() : null;
    }

    /** The page answered: its claim goes on. A session that is over keeps nothing. */
    void isAlive() {
        heardAtNanos = System.nanoTime();
        Optional<Hold> held = hold;
        if (held.isEmpty() || isOver() || signs.getAndIncrement() > 0) {
            return;
        }
        try {
            gate.submit(tenant, () -> {
                renewAll();
                return null;
            });
        } catch (RejectedExecutionException noThread) {
            signs.set(0);
            LOG.log(Level.WARNING, "{0} live: no thread is free to keep a claim", tenant.host());
        }
    }

    /** One renewal at a time, and one more if the page gave signs meanwhile: a page that shouts costs no more than one that asks. */
    private void renewAll() {
        int seen;
        do {
            seen = signs.get();
            hold.ifPresent(this::renew);
        } while (!signs.compareAndSet(seen, 0));
    }

    private void renew(Hold held) {
        try {
            presence.of(held, ClaimMail.LEASE).ifPresent(hands -> {
                hold = hold.filter(now -> !now.equals(held));
                send(Json.createObjectBuilder()
                        .add("from", 0)
                        .add("to", 0)
                        .add("lost", LiveJson.hands(hands, agent.agent()))
                        .build());
            });
        } catch (RuntimeException failure) {
            // the lease bears four missed signs of life
            LOG.log(Level.WARNING, "{0} live: a claim was not kept: {1}", tenant.host(), failure.toString());
        }
    }

    @Override
    public String owner() {
        return agent.agent().nameId();
    }

    @Override
    public boolean isOver() {
        return System.nanoTime() - heardAtNanos > SILENCE.toNanos()
                || agent.isOver()
                || !RightsOfAgent.in(tenant, agent.agent()).contains(Right.MAIL_DESK);
    }

    @Override
    public void tell(LiveNews news) {
        send(LiveJson.news(news, agent.agent()));
    }

    private void send(JsonObject message) {
        if (!spoken) {
            return;
        }
        try {
            session.getAsyncRemote().sendText(message.toString());
        } catch (RuntimeException gone) {
            LOG.log(Level.DEBUG, "live: a line is gone");
        }
    }

    @Override
    public void ping() {
        if (!spoken) {
            return;
        }
        try {
            session.getAsyncRemote().sendPing(NOTHING.duplicate());
        } catch (IOException | RuntimeException gone) {
            LOG.log(Level.DEBUG, "live: a line is gone");
        }
    }

    @Override
    public void close() {
        try {
            session.close(new CloseReason(CloseReason.CloseCodes.VIOLATED_POLICY, "session"));
        } catch (IOException | RuntimeException gone) {
            LOG.log(Level.DEBUG, "live: a line is gone");
        }
    }
}
