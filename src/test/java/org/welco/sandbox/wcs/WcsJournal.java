package org.welco.sandbox.wcs;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;

/** The calls of its API that one w.c.s. received, oldest first. Thread-safe. */
public final class WcsJournal {

    /**
     * @param path without query
     * @param user NameID for whom the call was made, empty for nobody
     * @param status what was answered, empty when nothing was
     */
    public record Entry(
            int n,
            Instant at,
            String method,
            String path,
            String query,
            String user,
            String body,
            Optional<Integer> status,
            Optional<WcsFault> fault) {}

    private final List<Entry> entries = new CopyOnWriteArrayList<>();

    synchronized void add(Entry entry) {
        entries.add(new Entry(
                entries.size() + 1,
                entry.at(),
                entry.method(),
                entry.path(),
                entry.query(),
                entry.user(),
                entry.body(),
                entry.status(),
                entry.fault()));
    }

    public List<Entry> entries() {
        return List.copyOf(entries);
    }

    /** The calls of one kind. */
    public List<Entry> of(WcsFaults.Route route) {
        return entries.stream()
                .filter(entry -> WcsFaults.Route.of(entry.path(), entry.query()) == route)
                .toList();
    }

    public void clear() {
        entries.clear();
    }
}
