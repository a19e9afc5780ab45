package org.welco.search.query;

import java.util.ArrayList;
import java.util.List;

/**
 * One way in which a text may be meant: all of it must fit.
 *
 * @param names folded words of names, in the order typed; at most {@link Understanding#MOST_NAMES}
 * @param criteria what else must fit
 */
public record Reading(List<String> names, List<Criterion> criteria) {

    public Reading {
        names = List.copyOf(names);
        criteria = List.copyOf(criteria);
    }

    /** Whether it asks for nothing: it finds nobody. */
    public boolean isEmpty() {
        return names.isEmpty() && criteria.isEmpty();
    }

    Reading and(Criterion criterion) {
        List<Criterion> more = new ArrayList<>(criteria);
        more.add(criterion);
        return new Reading(names, more);
    }
}
