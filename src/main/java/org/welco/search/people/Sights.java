package org.welco.search.people;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.welco.agent.Agent;
import org.welco.citizen.CitizenAccounts;
import org.welco.search.find.HiddenAttributes;
import org.welco.search.find.Sight;
import org.welco.tenant.CurrentTenant;
import org.welco.tenant.Tenant;

/** What each agent may find and see, in the current tenant. Safe for any thread; may wait for the network. */
@ApplicationScoped
public class Sights {

    /** The unit of an agent is asked for again after so long: it hardly ever changes, and each key typed is a search. */
    static final Duration FRESH = Duration.ofSeconds(60);

    private static final int MOST_HELD = 2000;

    private record Key(Tenant tenant, String agent) {}

    private record Seen(String fingerprint, List<String> units, Instant at) {}

    private final Map<Key, Seen> seen = new ConcurrentHashMap<>();
    private CitizenAccounts accounts;
    private CurrentTenant current;
    private Clock clock;

    Sights() {}

    @Inject
    public Sights(CitizenAccounts accounts, CurrentTenant current, Clock clock) {
        this.accounts = accounts;
        this.current = current;
        this.clock = clock;
    }

    /**
     * @param agent empty for a program: it sees the citizens of all units, and nothing that roles only may see
     * @throws org.welco.citizen.CitizenDirectoryException when the directory does not say which units there are
     * @throws IllegalArgumentException when a setting is malformed; the message names it, in French
     */
    public Sight of(Optional<Agent> agent) {
        HiddenAttributes hidden = HiddenAttributes.of(current.get());
        List<String> units =
                agent.isPresent() ? units(agent.get()) : accounts.scope().units();
        return new Sight(new HashSet<>(units), hidden.hiddenFrom(agent));
    }

    private List<String> units(Agent agent) {
        Key key = new Key(current.get(), agent.nameId());
        Instant now = clock.instant();
        Seen known = seen.get(key);
        if (known != null
                && known.fingerprint().equals(current.get().fingerprint())
                && known.at().plus(FRESH).isAfter(now)) {
            return known.units();
        }
        if (seen.size() > MOST_HELD) {
            seen.values().removeIf(old -> old.at().plus(FRESH).isBefore(now));
        }
        List<String> units = accounts.seenBy(agent);
        seen.put(key, new Seen(current.get().fingerprint(), units, now));
        return units;
    }
}
