package org.welco.confirmation.store;

import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.welco.confirmation.Confirmation;
import org.welco.confirmation.Confirmations;
import org.welco.confirmation.Waiting;

/** How far the accounts of confirmations are from being marked. Its methods are those of {@link Confirmations}. */
final class AccountRows {

    /** That number of that account was never marked as confirmed. */
    private static final String NEVER_CONFIRMED = "not exists (select 1 from confirmation d where d.citizen = c.citizen"
            + " and d.attribute = c.attribute and d.mobile_mark = c.mobile_mark and d.marked_at is not null)";

    private final EntityManager em;

    AccountRows(EntityManager em) {
        this.em = em;
    }

    void marked(long id, Instant at) {
        em.createNativeQuery("update confirmation set marked_at = ?2, problem = '', refused_since = null,"
                        + " try_after = null, take_back = false where id = ?1 and state = 'CONFIRMED'")
                .setParameter(1, id)
                .setParameter(2, JpaConfirmations.at(at))
                .executeUpdate();
    }

    void giveUp(long id, String problem) {
        em.createNativeQuery("update confirmation set state = 'GIVEN_UP', problem = ?2 where id = ?1")
                .setParameter(1, id)
                .setParameter(2, problem)
                .executeUpdate();
    }

    void takeBack(long id, boolean due) {
        em.createNativeQuery("update confirmation set take_back = ?2 where id = ?1")
                .setParameter(1, id)
                .setParameter(2, due)
                .executeUpdate();
    }

    void postpone(long id, String problem, Optional<Instant> refusedSince, Instant after) {
        em.createNativeQuery(
                        "update confirmation set problem = case when state = 'CONFIRMED' then ?2 else problem end, refused_since = cast(?3 as timestamptz),"
                                + " try_after = ?4 where id = ?1 and marked_at is null")
                .setParameter(1, id)
                .setParameter(2, problem)
                .setParameter(
                        3,
                        refusedSince
                                .map(JpaConfirmations::at)
                                .map(Object::toString)
                                .orElse(null))
                .setParameter(4, JpaConfirmations.at(after))
                .executeUpdate();
    }

    Optional<Instant> waitingSince(String citizen, String mobileMark) {
        List<?> found = em.createNativeQuery("select min(c.asked_at) from confirmation c where c.citizen = ?1"
                        + " and c.mobile_mark = ?2 and " + NEVER_CONFIRMED + " having count(*) > 0")
                .setParameter(1, citizen)
                .setParameter(2, mobileMark)
                .getResultList();
        return found.stream().findFirst().map(ConfirmationRow::moment);
    }

    List<Confirmation> unmarked(Instant before, Instant now, int most) {
        return ConfirmationRow.all(em.createNativeQuery("select " + ConfirmationRow.COLUMNS + " from confirmation"
                                + " where (state = 'CONFIRMED' and marked_at is null or take_back)"
                                + " and confirmed_at < ?1 and coalesce(try_after <= ?3, true)"
                                + " order by coalesce(try_after, confirmed_at), id limit ?2")
                        .setParameter(1, JpaConfirmations.at(before))
                        .setParameter(2, most)
                        .setParameter(3, JpaConfirmations.at(now)))
                .toList();
    }

    List<Waiting> waiting(Instant before, int skip, int most) {
        List<?> rows = em.createNativeQuery(
                        "select c.citizen, c.attribute, min(c.asked_at), count(*) from confirmation c"
                                + " where " + NEVER_CONFIRMED + " group by c.citizen, c.attribute"
                                + " having min(c.asked_at) < ?1 order by min(c.asked_at), c.citizen, c.attribute"
                                + " limit ?2 offset ?3")
                .setParameter(1, JpaConfirmations.at(before))
                .setParameter(2, most)
                .setParameter(3, skip)
                .getResultList();
        return rows.stream()
                .map(Object[].class::cast)
                .map(row -> new Waiting(
                        (String) row[0],
                        (String) row[1],
                        ConfirmationRow.moment(row[2]),
                        ((Number) row[3]).longValue()))
                .toList();
    }
}
