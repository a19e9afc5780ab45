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

    /** As if he had been indexed under that surname. */
    public void misspell(String uuid, String lastName) {
        entries.computeIfPresent(uuid, (same, held) -> {
            IndexedCitizen one = held.citizen();
            IndexedCitizen other = new IndexedCitizen(
                    one.uuid(),
                    one.unit(),
                    one.firstName(),
                    lastName,
                    one.otherNames(),
                    one.mail(),
                    one.phones(),
                    one.dialled(),
                    one.birthDate(),
                    one.town());
            return new Entry(other, held.modified(), held.words(), held.keys());
        });
    }

    @Override
    public List<IndexedCitizen> find(Wanted wanted, Set<String> units, int limit) {
        return List.of();
    }

    @Override
    public int put(List<Entry> written) {
        Map<String, Entry> before = Map.copyOf(entries);
        written.forEach(entry -> entries.merge(
                entry.citizen().uuid(), entry, (held, now) -> held.modified().isAfter(now.modified()) ? held : now));
        return (int) entries.entrySet().stream()
                .filter(entry -> !entry.getValue().equals(before.get(entry.getKey())))
                .count();
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
