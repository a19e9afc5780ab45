package org.welco.tenant.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;
import org.welco.tenant.change.Change;
import org.welco.tenant.change.Changes;
import org.welco.tenant.change.ChangesPage;

/** Changes in the tenant's schema; their numbers and the notification to all nodes are given by a trigger at the commit. */
@ApplicationScoped
public class JpaChanges implements Changes {

    private EntityManager em;

    JpaChanges() {}

    @Inject
    public JpaChanges(EntityManager em) {
        this.em = em;
    }

    @Override
    public void tell(String topic, String subject, String kind) {
        em.createNativeQuery("insert into change (topic, subject, kind) values (?1, ?2, ?3)")
                .setParameter(1, topic)
                .setParameter(2, subject)
                .setParameter(3, kind)
                .executeUpdate();
    }

    @Override
    public ChangesPage after(String topic, long sequence, int limit) {
        // the counter first: what it counts is committed, hence seen by the statement after it
        long last = last();
        if (sequence > last || sequence < last && sequence < oldest() - 1) {
            return new ChangesPage(sequence, last, List.of(), false);
        }
        List<?> rows = em.createNativeQuery("select sequence, subject, kind from change"
                        + " where topic = ?1 and sequence > ?2 order by sequence limit ?3")
                .setParameter(1, topic)
                .setParameter(2, sequence)
                .setParameter(3, limit + 1)
                .getResultList();
        if (rows.size() > limit) {
            return new ChangesPage(sequence, last, List.of(), false);
        }
        List<Change> changes =
                rows.stream().map(Object[].class::cast).map(JpaChanges::change).toList();
        long newest = changes.isEmpty() ? last : changes.get(changes.size() - 1).sequence();
        return new ChangesPage(sequence, Math.max(last, newest), changes, true);
    }

    private static Change change(Object[] row) {
        return new Change(((Number) row[0]).longValue(), (String) row[1], (String) row[2]);
    }

    @Override
    public long last() {
        return number("select last from change_counter");
    }

    /** Beyond the last one when nothing is kept. */
    private long oldest() {
        return number(
                "select coalesce(min(c.sequence), max(n.last) + 1) from change_counter n left join change c on true");
    }

    private long number(String sql) {
        return ((Number) em.createNativeQuery(sql).getSingleResult()).longValue();
    }

    @Override
    public int sweep() {
        return em.createNativeQuery("delete from change where at < now() - interval '1 day'")
                .executeUpdate();
    }
}
