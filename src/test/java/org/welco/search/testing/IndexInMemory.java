package org.welco.search.testing;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.welco.search.citizen.CitizenIndex;
import org.welco.search.citizen.IndexedCitizen;
import org.welco.search.find.Wanted;

/** What is written into the index, without PostgreSQL. Finds nobody. */
public final class IndexInMemory implements CitizenIndex {

    private final Map<String, Entry> entries = new TreeMap<>();

    /** Surnames by uuid. */
    public Map<String, String> citizens() {
        return entries.values().stream()
                .map(Entry::citizen)
                .collect(Collectors.toMap(
                        IndexedCitizen::uuid, IndexedCitizen::lastName, (one, other) -> one, TreeMap::new));
    }

    @Override
    public List<IndexedCitizen> find(Wanted wanted, Set<String> units, int limit) {
        return List.of();
    }

    @Override
    public void put(List<Entry> written) {
        written.forEach(entry -> entries.merge(
                entry.citizen().uuid(), entry, (held, now) -> held.modified().isAfter(now.modified()) ? held : now));
    }

    @Override
    public int remove(Collection<String> uuids) {
        int before = entries.size();
        entries.keySet().removeAll(List.copyOf(uuids));
        return before - entries.size();
    }

    @Override
    public int removeOutside(Collection<String> units) {
        int before = entries.size();
        entries.values().removeIf(entry -> !units.contains(entry.citizen().unit()));
        return before - entries.size();
    }

    @Override
    public Map<String, Instant> held(Collection<String> uuids) {
        return entries.values().stream()
                .filter(entry -> uuids.contains(entry.citizen().uuid()))
                .collect(Collectors.toMap(entry -> entry.citizen().uuid(), Entry::modified));
    }

    @Override
    public List<String> after(String uuid, int limit) {
        return entries.keySet().stream()
                .filter(one -> one.compareTo(uuid) > 0)
                .limit(limit)
                .toList();
    }

    @Override
    public long count() {
        return entries.size();
    }
}
