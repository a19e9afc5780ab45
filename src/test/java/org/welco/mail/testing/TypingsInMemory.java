package org.welco.mail.testing;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.welco.agent.Agent;
import org.welco.mail.MailReference;
import org.welco.mail.typing.Typed;
import org.welco.mail.typing.TypedField;
import org.welco.mail.typing.Typings;

/** What is being typed, without rounds: gestures only forget it. */
public final class TypingsInMemory implements Typings {

    private record Key(MailReference mail, String nameId, TypedField field) {}

    private final Map<Key, Typed> kept = new HashMap<>();

    @Override
    public synchronized Optional<Typed> keep(Place place, String content, int round) {
        kept.put(key(place), new Typed(place.field(), content, 1, Instant.EPOCH));
        return Optional.of(kept.get(key(place)));
    }

    @Override
    public synchronized List<Typed> of(MailReference mail, Agent agent) {
        return kept.entrySet().stream()
                .filter(entry -> entry.getKey().mail().equals(mail)
                        && entry.getKey().nameId().equals(agent.nameId()))
                .map(Map.Entry::getValue)
                .toList();
    }

    @Override
    public synchronized void forget(Place place) {
        kept.remove(key(place));
    }

    private static Key key(Place place) {
        return new Key(place.mail(), place.agent().nameId(), place.field());
    }

    @Override
    public int purge(Duration untouched) {
        return 0;
    }
}
