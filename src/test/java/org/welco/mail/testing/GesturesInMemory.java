package org.welco.mail.testing;

import java.time.OffsetDateTime;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.welco.mail.gesture.Gestures;
import org.welco.mail.gesture.KeptGesture;

/** Gestures of agents. */
public final class GesturesInMemory implements Gestures {

    private final Map<UUID, KeptGesture> kept = new LinkedHashMap<>();

    @Override
    public synchronized Optional<KeptGesture> find(UUID token) {
        return Optional.ofNullable(kept.get(token));
    }

    @Override
    public synchronized List<KeptGesture> after(KeptGesture gesture) {
        return kept.values().stream()
                .filter(one -> one.mailId() == gesture.mailId() && one != gesture)
                .filter(one -> !one.at().isBefore(gesture.at()))
                .filter(one -> Inside.read(one, "undoneAt") == null)
                .sorted(Comparator.comparing(KeptGesture::at))
                .toList();
    }

    @Override
    public synchronized void add(KeptGesture gesture) {
        if (kept.putIfAbsent(gesture.token(), gesture) != null) {
            throw new IllegalStateException("the database would refuse this token");
        }
    }

    @Override
    public synchronized int forgetReasons(OffsetDateTime now) {
        List<KeptGesture> past = kept.values().stream()
                .filter(one -> Inside.read(one, "reason") != null)
                .filter(one -> ((OffsetDateTime) Inside.read(one, "undoUntil")).isBefore(now))
                .toList();
        past.forEach(one -> Inside.write(one, "reason", null));
        return past.size();
    }
}
