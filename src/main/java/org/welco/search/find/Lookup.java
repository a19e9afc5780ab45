package org.welco.search.find;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Supplier;
import org.welco.search.name.NameDictionary;
import org.welco.search.query.Reading;

/**
 * Looks for rows of one kind by every reading of what was typed. Used once, by one thread, inside a transaction.
 */
public final class Lookup<T extends Indexed> {

    /** Rows asked for per search of the database: enough to hold the best among many near ones. */
    public static final int CANDIDATES = 300;

    /** How much less a hit of the next reading weighs. */
    private static final double OF_NEXT_READING = 0.02;

    private final Supplier<NameDictionary> dictionary;
    private final BiFunction<Reading, Wanted, List<T>> rows;
    private final int limit;
    private final Map<String, Hit<T>> best = new LinkedHashMap<>();

    /**
     * @param dictionary asked for only where a name was typed
     * @param rows gives for a reading at most {@link #CANDIDATES} rows that hold what is wanted, in no order
     * @param limit hits at most
     */
    public Lookup(Supplier<NameDictionary> dictionary, BiFunction<Reading, Wanted, List<T>> rows, int limit) {
        this.dictionary = dictionary;
        this.rows = rows;
        this.limit = limit;
    }

    /**
     * @param readings the likelier first
     * @param traits what each asks for besides names; one that is not possible is left out
     * @return best first, each row once
     */
    public List<Hit<T>> find(List<Reading> readings, Function<Reading, Traits> traits) {
        double penalty = 0;
        for (Reading reading : readings) {
            Traits asked = traits.apply(reading);
            if (asked.arePossible()) {
                double more = penalty;
                find(reading, asked).forEach(hit -> keep(hit.costing(more)));
                penalty += OF_NEXT_READING;
            }
        }
        return best.values().stream().sorted(Hit.order()).limit(limit).toList();
    }

    private void keep(Hit<T> hit) {
        best.merge(hit.row().id(), hit, (one, other) -> Hit.<T>order().compare(one, other) <= 0 ? one : other);
    }

    private List<Hit<T>> find(Reading reading, Traits traits) {
        if (reading.names().isEmpty()) {
            return rows.apply(reading, new Wanted(traits.groups(), traits.mailStart())).stream()
                    .filter(traits::fit)
                    .map(row -> new Hit<>(row, traits.reason(), 0))
                    .toList();
        }
        Map<String, Hit<T>> found = new LinkedHashMap<>();
        NameDictionary names = dictionary.get();
        WordMatches sure = WordMatches.sure(reading.names(), names, traits.isEmpty());
        List<List<Set<Integer>>> done = sure.sureSearches();
        search(reading, traits, sure, done, found);
        if (found.size() < limit) {
            WordMatches alike = WordMatches.alike(reading.names(), names, traits.isEmpty());
            List<List<Set<Integer>>> searches = new ArrayList<>(alike.looseSearches());
            searches.removeAll(done);
            search(reading, traits, alike, searches, found);
        }
        return List.copyOf(found.values());
    }

    /** Until there are enough. */
    private void search(
            Reading reading,
            Traits traits,
            WordMatches words,
            List<List<Set<Integer>>> searches,
            Map<String, Hit<T>> found) {
        for (List<Set<Integer>> groups : searches) {
            List<Set<Integer>> all = new ArrayList<>(groups);
            all.addAll(traits.groups());
            for (T row : rows.apply(reading, new Wanted(all, traits.mailStart()))) {
                words.judge(row)
                        .filter(fit -> traits.fit(row))
                        .ifPresent(fit -> found.put(row.id(), new Hit<>(row, traits.reason(fit.worst()), fit.cost())));
            }
            if (found.size() >= limit) {
                return;
            }
        }
    }
}
