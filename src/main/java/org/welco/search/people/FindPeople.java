package org.welco.search.people;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import org.welco.search.citizen.FindCitizens;
import org.welco.search.citizen.IndexedCitizen;
import org.welco.search.find.Hit;
import org.welco.search.find.Sight;
import org.welco.search.load.FollowStates;
import org.welco.search.query.Reading;

/** Looks into the index, once it holds everybody. */
@ApplicationScoped
public class FindPeople {

    private FollowStates states;
    private FindCitizens find;

    FindPeople() {}

    @Inject
    public FindPeople(FollowStates states, FindCitizens find) {
        this.states = states;
        this.find = find;
    }

    /** @return empty while the first load is not finished: nobody missing may be taken for nobody there */
    @Transactional
    public Optional<List<Hit<IndexedCitizen>>> find(List<Reading> readings, Sight sight, int limit) {
        return states.read().isUsable() ? Optional.of(find.find(readings, sight, limit)) : Optional.empty();
    }
}
