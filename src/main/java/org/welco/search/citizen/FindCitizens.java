package org.welco.search.citizen;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.welco.search.find.Hit;
import org.welco.search.find.Lookup;
import org.welco.search.find.Sight;
import org.welco.search.find.Traits;
import org.welco.search.name.Dictionaries;
import org.welco.search.query.Reading;

/** Finds citizens in the index. Works inside the caller's transaction. */
@ApplicationScoped
public class FindCitizens {

    private CitizenIndex index;
    private Dictionaries dictionaries;

    FindCitizens() {}

    @Inject
    public FindCitizens(CitizenIndex index, Dictionaries dictionaries) {
        this.index = index;
        this.dictionaries = dictionaries;
    }

    /**
     * @param readings of what was typed, the likelier first
     * @param limit at most so many
     * @return best first, each citizen once
     */
    public List<Hit<IndexedCitizen>> find(List<Reading> readings, Sight sight, int limit) {
        Lookup<IndexedCitizen> lookup = new Lookup<>(
                dictionaries::current,
                (reading, wanted) -> index.find(wanted, sight.units(), Lookup.CANDIDATES),
                limit);
        return lookup.find(readings, reading -> Traits.ofPerson(reading.criteria(), sight));
    }
}
