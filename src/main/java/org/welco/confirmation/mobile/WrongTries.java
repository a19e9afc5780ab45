package org.welco.confirmation.mobile;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import org.welco.tenant.CurrentTenant;

/**
 * Keeps one place from guessing: after {@link #MOST} wrong links or codes from one address nothing of it is looked at until {@link #MEMORY} after
 * the first of them. Many phones share an address, hence not fewer. Counted on each node by itself; holds the latest {@link #KEPT}
 * addresses. Safe for any thread.
 */
@ApplicationScoped
public class WrongTries {

    public static final int MOST = 20;
    public static final Duration MEMORY = Duration.ofMinutes(10);

    private static final int KEPT = 10_000;

    /** What one subscriber has of the addresses of IPv6: 64 bits. */
    private static final int SUBSCRIBER = 8;

    private record Key(String tenant, String place) {}

    private final Map<Key, Deque<Instant>> tries = new LinkedHashMap<>(64, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Key, Deque<Instant>> eldest) {
            return size() > KEPT;
        }
    };
    private CurrentTenant tenant;
    private Clock clock;

    WrongTries() {}

    @Inject
    public WrongTries(CurrentTenant tenant, Clock clock) {
        this.tenant = tenant;
        this.clock = clock;
    }

    /** Counts one as wrong before it is looked at, so that many at once are not more than one after the other. @return whether it may be */
    public synchronized boolean add(String address) {
        Instant now = clock.instant();
        Deque<Instant> lately = tries.computeIfAbsent(key(address), unknown -> new ArrayDeque<>());
        while (!lately.isEmpty() && !lately.peekFirst().plus(MEMORY).isAfter(now)) {
            lately.removeFirst();
        }
        if (lately.size() >= MOST) {
            return false;
        }
        lately.addLast(now);
        return true;
    }

    /** That one was right after all. */
    public synchronized void forgive(String address) {
        Deque<Instant> lately = tries.get(key(address));
        if (lately != null) {
            lately.pollLast();
        }
    }

    private Key key(String address) {
        return new Key(tenant.get().host(), place(address));
    }

    /** A literal address, so nothing is looked up; what is none is a place of its own. */
    private static String place(String address) {
        if (!address.matches("[0-9.]{7,15}|[0-9a-fA-F.]{0,40}:[0-9a-fA-F.:]{1,45}")) {
            return "";
        }
        try {
            byte[] bytes = InetAddress.getByName(address).getAddress();
            return HexFormat.of().formatHex(bytes, 0, Math.min(bytes.length, SUBSCRIBER));
        } catch (UnknownHostException noAddress) {
            return "";
        }
    }
}
