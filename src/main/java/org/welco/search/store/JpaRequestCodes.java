package org.welco.search.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;
import org.welco.search.request.IndexedRequest;
import org.welco.search.request.RequestCodes;
import org.welco.search.request.RequestIndex.Shown;

/** Marks in {@code search_request.code}. */
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
        em.createNativeQuery("update search_request set code = ?1 where form = ?2 and internal_id = ?3 and code <> ?1")
                .setParameter(1, mark)
                .setParameter(2, form)
                .setParameter(3, internalId)
                .executeUpdate();
    }

    @Override
    public List<IndexedRequest> marked(String mark, Shown shown) {
        return RequestRows.read(
                em.createNativeQuery(RequestRows.FIND + " and code <> '' and code = ?4 order by internal_id desc")
                        .setParameter(4, mark),
                shown,
                FEW);
    }
}
