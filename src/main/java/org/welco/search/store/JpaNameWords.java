package org.welco.search.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.welco.search.name.NameWord;
import org.welco.search.name.NameWords;

/**
 * Words of names by number. They are added under a lock that lasts until the commit, so that numbers become visible in
 * their order; two nodes that add words wait for one another, and readers wait for nobody.
 */
@ApplicationScoped
public class JpaNameWords implements NameWords {

    /** Held together by all who write rows, alone by who takes words away: no row then refers to a word that goes. */
    private static final String USE_LOCK = "(hashtextextended(current_schema() || ' search_word in use', 0))";

    private static final String TIDY = """
            with borne as (
                select k as id, count(*) as holders
                  from (select unnest(keys) as k from search_citizen
                        union all select unnest(keys) from search_request) r
                 where k > 0 group by k),
            gone as (
                delete from search_word w where not exists (select from borne b where b.id = w.id) returning w.id),
            counted as (
                update search_word w set holders = b.holders from borne b
                 where b.id = w.id and w.holders <> b.holders returning w.id)
            select (select count(*) from gone), (select count(*) from counted)
            """;

    private static final String ADD_LOCK =
            "select pg_advisory_xact_lock(hashtextextended(current_schema() || ' search_word', 0))";

    private EntityManager em;
    private ByIndex byIndex;

    JpaNameWords() {}

    @Inject
    public JpaNameWords(EntityManager em, ByIndex byIndex) {
        this.em = em;
        this.byIndex = byIndex;
    }

    @Override
    public Added since(long generation, int lastId) {
        Added added = after(lastId);
        return added.generation() == generation || lastId == 0 ? added : after(0);
    }

    /**
     * One statement, since most searches begin with it. The number stands in the statement itself: as a parameter, PostgreSQL takes
     * a third of all words for new, and reads them all.
     */
    private Added after(int lastId) {
        List<?> rows = em.createNativeQuery("select generation, 0, '' from search_generation union all"
                        + " (select holders, id, word from search_word where id > " + lastId + " order by id)")
                .getResultList();
        List<Object[]> all = rows.stream().map(Object[].class::cast).toList();
        return new Added(
                ((Number) all.get(0)[0]).longValue(),
                all.stream()
                        .skip(1)
                        .map(row -> new NameWord(
                                ((Number) row[1]).intValue(), (String) row[2], ((Number) row[0]).intValue()))
                        .toList());
    }

    @Override
    public int tidy() {
        em.createNativeQuery("select pg_advisory_xact_lock" + USE_LOCK).getSingleResult();
        Object[] done = (Object[]) em.createNativeQuery(TIDY).getSingleResult();
        int gone = ((Number) done[0]).intValue();
        if (gone + ((Number) done[1]).intValue() > 0) {
            em.createNativeQuery("update search_generation set generation = generation + 1")
                    .executeUpdate();
        }
        return gone;
    }

    /** The numbers of these words, given now to those that had none. */
    Map<String, Integer> numbers(Collection<String> words) {
        em.createNativeQuery("select pg_advisory_xact_lock_shared" + USE_LOCK).getSingleResult();
        Map<String, Integer> known = known(words);
        Set<String> unknown = new TreeSet<>(words);
        unknown.removeAll(known.keySet());
        if (!unknown.isEmpty()) {
            em.createNativeQuery(ADD_LOCK).getSingleResult();
            // the order of the numbers is that of the words: two that add the same ones meet at the lock, not in a
            // circle
            listed(
                            "insert into search_word (word) select w from unnest(string_to_array(?1, ' ')) w on conflict do nothing",
                            unknown)
                    .executeUpdate();
            known.putAll(known(unknown));
        }
        return known;
    }

    private Map<String, Integer> known(Collection<String> words) {
        byIndex.only();
        Map<String, Integer> known = new HashMap<>();
        List<?> rows = listed("select word, id from search_word where word = " + ByIndex.anyOf(1, "text"), words)
                .getResultList();
        rows.stream()
                .map(Object[].class::cast)
                .forEach(row -> known.put((String) row[0], ((Number) row[1]).intValue()));
        return known;
    }

    /** Words hold no space. */
    private Query listed(String sql, Collection<String> words) {
        return em.createNativeQuery(sql).setParameter(1, String.join(" ", words));
    }
}
