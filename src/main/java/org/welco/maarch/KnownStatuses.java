package org.welco.maarch;

import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/**
 * The statuses that one Maarch has, where it lets us read them (18.10 does not, short of an administrator). Kept for ten
 * minutes. Safe for any thread.
 */
final class KnownStatuses {

    private static final Duration KEPT = Duration.ofMinutes(10);

    private record Reading(Instant at, Optional<Set<String>> codes) {}

    private final MaarchClient client;
    private final Clock clock;
    private volatile Reading last;

    KnownStatuses(MaarchClient client, Clock clock) {
        this.client = client;
        this.clock = clock;
    }

    /**
     * Whether Maarch has that status: empty when it does not say. A status that was missing is looked for again at once,
     * since an administrator may just have created it.
     */
    Optional<Boolean> has(String status) {
        Reading known = last;
        boolean fresh = known != null && known.at().plus(KEPT).isAfter(clock.instant());
        if (fresh && (known.codes().isEmpty() || known.codes().get().contains(status))) {
            return known.codes().map(codes -> true);
        }
        return read().map(codes -> codes.contains(status));
    }

    /** Asks Maarch now. */
    Optional<Set<String>> read() {
        Optional<Set<String>> codes = client.ask(MaarchApi::statuses).flatMap(KnownStatuses::codes);
        last = new Reading(clock.instant(), codes);
        return codes;
    }

    private static Optional<Set<String>> codes(JsonObject answer) {
        Set<String> codes = new HashSet<>();
        if (answer.get("statuses") instanceof JsonArray statuses) {
            for (JsonValue status : statuses) {
                if (status instanceof JsonObject one && !one.getString("id", "").isEmpty()) {
                    codes.add(one.getString("id"));
                }
            }
        }
        // an empty list would condemn every status: a Maarch always has some
        return codes.isEmpty() ? Optional.empty() : Optional.of(codes);
    }
}
