package org.welco.search.citizen;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.welco.search.find.Wanted;

/** The index of citizens of the current tenant. Joins the caller's transaction and needs one. */
public interface CitizenIndex {

    /**
     * What is written of one citizen.
     *
     * @param modified by the directory's clock; what is older than what is held changes nothing
     * @param keys without words
     */
    record Entry(IndexedCitizen citizen, Instant modified, Set<String> words, Set<Integer> keys) {

        public Entry {
            Objects.requireNonNull(citizen);
            Objects.requireNonNull(modified);
            words = Set.copyOf(words);
            keys = Set.copyOf(keys);
        }
    }

    /**
     * In no order.
     *
     * @param units slugs; nobody of another unit is found
     * @param limit at most so many
     */
    List<IndexedCitizen> find(Wanted wanted, Set<String> units, int limit);

    /** Writes them, in place of what was held of the same. @return how many say anything else than what was held */
    int put(List<Entry> entries);

    /** Takes them away; those that are not there are no matter. @return how many were there */
    int remove(Collection<String> uuids);

    /** Takes away whoever is of another unit. @return how many */
    int removeOutside(Collection<String> units);

    /** When each of these was modified, as held. */
    Map<String, Instant> held(Collection<String> uuids);

    /** In their order, those after that one. */
    List<String> after(String uuid, int limit);

    long count();
}
