package org.welco.search.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.welco.search.request.IndexedRequest;
import org.welco.search.request.RequestCodes;
import org.welco.search.request.RequestIndex.Shown;

/** Marks in {@code search_code}. */
@ApplicationScoped
public class JpaRequestCodes implements RequestCodes {

    private static final int FEW = 10;

    private EntityManager em;

    JpaRequestCodes() {}

    @Inject
    public JpaRequestCodes(EntityManager em) {
        this.em = em;
    }

    @Override
    public void mark(String form, long internalId, String mark) {
        em.createNativeQuery("insert into search_code as c (form, internal_id, code) values (?1, ?2, ?3)"
                        + " on conflict (form, internal_id) do update"
                        + " set code = excluded.code, told_at = excluded.told_at where c.code <> excluded.code")
                .setParameter(1, form)
                .setParameter(2, internalId)
                .setParameter(3, mark)
                .executeUpdate();
    }

    @Override
    public Set<Long> known(String form) {
        List<?> rows = em.createNativeQuery("select internal_id from search_code where form = ?1"
                        + " and told_at < current_timestamp - interval '1 hour'")
                .setParameter(1, form)
                .getResultList();
        return rows.stream().map(id -> ((Number) id).longValue()).collect(Collectors.toSet());
    }

    @Override
    public void forget(String form, Collection<Long> internalIds) {
        em.createNativeQuery(
                        "delete from search_code where form = ?1" + " and internal_id = " + ByIndex.anyOf(2, "bigint"))
                .setParameter(1, form)
                .setParameter(2, internalIds.stream().map(String::valueOf).collect(Collectors.joining(" ")))
                .executeUpdate();
    }

    @Override
    public List<IndexedRequest> marked(String mark, Shown shown) {
        return RequestRows.read(
                em.createNativeQuery(RequestRows.FIND + " and (form, internal_id) in"
                                + " (select c.form, c.internal_id from search_code c where c.code = ?4)"
                                + " order by internal_id desc")
                        .setParameter(4, mark),
                shown,
                FEW);
    }
}
