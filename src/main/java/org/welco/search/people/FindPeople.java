package org.welco.search.people;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.welco.search.citizen.FindCitizens;
import org.welco.search.citizen.IndexedCitizen;
import org.welco.search.find.Hit;
import org.welco.search.find.Sight;
import org.welco.search.load.FollowStates;
import org.welco.search.query.Reading;
import org.welco.tenant.CurrentTenant;
import org.welco.tenant.Tenant;
import org.welco.tenant.TenantReloaded;

/** Looks into the index, once it holds everybody. */
@ApplicationScoped
public class FindPeople {

    /** An index that holds everybody goes on to: it is asked again now and then only, since each key typed is a search. */
    private static final Duration TRUSTED = Duration.ofSeconds(30);

    private final Map<Tenant, Instant> usable = new ConcurrentHashMap<>();
    private FollowStates states;
    private FindCitizens find;
    private CurrentTenant tenant;
    private Clock clock;

    FindPeople() {}

    @Inject
    public FindPeople(FollowStates states, FindCitizens find, CurrentTenant tenant, Clock clock) {
        this.states = states;
        this.find = find;
        this.tenant = tenant;
        this.clock = clock;
    }

    /** @return empty while the first load is not finished: nobody missing may be taken for nobody there */
    @Transactional
    public Optional<List<Hit<IndexedCitizen>>> find(List<Reading> readings, Sight sight, int limit) {
        return isUsable() ? Optional.of(find.find(readings, sight, limit)) : Optional.empty();
    }

    private boolean isUsable() {
        Tenant town = tenant.get();
        Instant now = clock.instant();
        Instant known = usable.get(town);
        if (known != null && known.plus(TRUSTED).isAfter(now)) {
            return true;
        }
        boolean is = states.read().isUsable();
        if (is) {
            usable.put(town, now);
        }
        return is;
    }

    void forget(@Observes TenantReloaded change) {
        change.before().ifPresent(usable::remove);
    }
}
