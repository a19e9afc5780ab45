package org.welco.search.request;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.welco.search.find.Wanted;

/** What is written into the index of requests, without PostgreSQL. Finds nothing. */
class RequestsInMemory implements RequestIndex, RequestFollowStates {

    private final Map<String, Map<Long, Entry>> entries = new TreeMap<>();
    private final Map<String, LocalDateTime> followed = new HashMap<>();
    private Optional<Instant> fullAt = Optional.empty();
    private final Set<String> refused = new HashSet<>();
    private int writings;
    private int searches;

    /** Surnames by internal id. */
    Map<Long, String> names(String form) {
        Map<Long, String> names = new TreeMap<>();
        entries.getOrDefault(form, Map.of())
                .forEach((id, entry) -> names.put(id, entry.request().lastName()));
        return names;
    }

    /** How many rows were handed over, whether they said anything new or not. */
    int writings() {
        return writings;
    }

    /** How often something but a code was looked for. */
    int searches() {
        return searches;
    }

    @Override
    public List<IndexedRequest> find(Wanted wanted, Shown shown, int limit) {
        searches++;
        return List.of();
    }

    @Override
    public int put(List<Entry> written) {
        return write(written, false);
    }

    @Override
    public int replace(List<Entry> written) {
        return write(written, true);
    }

    private int write(List<Entry> written, boolean anyDate) {
        writings += written.size();
        int changed = 0;
        for (Entry entry : written) {
            IndexedRequest.What what = entry.request().what();
            Map<Long, Entry> form = entries.computeIfAbsent(what.form(), any -> new TreeMap<>());
            Entry before = form.get(what.internalId());
            if (before == null || anyDate || !before.modified().isAfter(entry.modified())) {
                form.put(what.internalId(), entry);
                changed += entry.equals(before) ? 0 : 1;
            }
        }
        return changed;
    }

    @Override
    public int remove(String form, Collection<Long> internalIds) {
        int before = ids(form).size();
        entries.getOrDefault(form, new HashMap<>()).keySet().removeAll(Set.copyOf(internalIds));
        return before - ids(form).size();
    }

    @Override
    public int removeOutside(Collection<String> forms) {
        int before = entries.values().stream().mapToInt(Map::size).sum();
        entries.keySet().retainAll(Set.copyOf(forms));
        return before - entries.values().stream().mapToInt(Map::size).sum();
    }

    @Override
    public Map<Long, LocalDateTime> held(String form, Collection<Long> internalIds) {
        Map<Long, LocalDateTime> held = new HashMap<>();
        entries.getOrDefault(form, Map.of()).forEach((id, entry) -> held.put(id, entry.modified()));
        held.keySet().retainAll(Set.copyOf(internalIds));
        return held;
    }

    @Override
    public Set<Long> ids(String form) {
        return new HashSet<>(entries.getOrDefault(form, Map.of()).keySet());
    }

    @Override
    public Optional<LocalDateTime> followed(String form) {
        return Optional.ofNullable(followed.get(form));
    }

    @Override
    public void follow(String form, LocalDateTime to) {
        followed.put(form, to);
        refused.remove(form);
    }

    @Override
    public void refuse(String form) {
        refused.add(form);
    }

    @Override
    public Set<String> refused() {
        return Set.copyOf(refused);
    }

    @Override
    public void restrict(Collection<String> forms) {
        followed.keySet().retainAll(Set.copyOf(forms));
        refused.retainAll(forms);
    }

    @Override
    public long count() {
        return entries.values().stream().mapToInt(Map::size).sum();
    }

    @Override
    public Optional<Instant> fullAt() {
        return fullAt;
    }

    @Override
    public void full(Instant at) {
        fullAt = Optional.of(at);
    }
}
