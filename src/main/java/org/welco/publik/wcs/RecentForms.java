package org.welco.publik.wcs;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.welco.agent.Agent;
import org.welco.request.Form;
import org.welco.tenant.Tenant;

/** Forms that w.c.s. offered an agent a moment ago, on this node. Safe for any thread. */
final class RecentForms {

    /** How long a form that was opened or closed meanwhile may be missed. */
    static final Duration FRESH = Duration.ofSeconds(30);

    /** For how long they are still shown while w.c.s. does not answer: what is chosen then is kept, to be sent. */
    static final Duration USEFUL = Duration.ofHours(1);

    private static final int MOST = 2_000;

    /** The fingerprint makes a change of settings count at once. */
    private record Key(String tenant, String fingerprint, String agent) {}

    private record Kept(List<Form> forms, Instant at) {}

    private final Map<Key, Kept> byAgent = new LinkedHashMap<>(64, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Key, Kept> eldest) {
            return size() > MOST;
        }
    };

    private final Clock clock;

    RecentForms(Clock clock) {
        this.clock = clock;
    }

    /** Those not older than that. */
    synchronized Optional<List<Form>> find(Tenant tenant, Agent agent, Duration age) {
        return Optional.ofNullable(byAgent.get(key(tenant, agent)))
                .filter(kept -> clock.instant().isBefore(kept.at().plus(age)))
                .map(Kept::forms);
    }

    synchronized void keep(Tenant tenant, Agent agent, List<Form> forms) {
        byAgent.put(key(tenant, agent), new Kept(List.copyOf(forms), clock.instant()));
    }

    private static Key key(Tenant tenant, Agent agent) {
        return new Key(tenant.host(), tenant.fingerprint(), agent.nameId());
    }
}
