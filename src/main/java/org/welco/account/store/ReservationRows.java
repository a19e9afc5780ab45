package org.welco.account.store;

import jakarta.persistence.EntityManager;
import java.time.Duration;
import org.welco.account.AccountBook.Reserved;

/** Rows of {@code account_reservation}, as {@link org.welco.account.AccountBook} has them. */
final class ReservationRows {

    private final EntityManager em;

    ReservationRows(EntityManager em) {
        this.em = em;
    }

    /** By the clock of the database, which is that of all nodes. */
    boolean reserve(String unit, Reserved reserved, String account, Duration time) {
        return em.createNativeQuery("insert into account_reservation as held (unit, kind, value, account, until)"
                                + " values (?1, ?2, ?3, ?4, clock_timestamp() + ?5 * interval '1 second')"
                                + " on conflict (unit, kind, value) do update"
                                + " set account = excluded.account, until = excluded.until"
                                + " where held.account = excluded.account or held.until < clock_timestamp()")
                        .setParameter(1, unit)
                        .setParameter(2, reserved.kind().name())
                        .setParameter(3, reserved.value())
                        .setParameter(4, account)
                        .setParameter(5, time.toSeconds())
                        .executeUpdate()
                == 1;
    }

    boolean renew(String unit, Reserved reserved, String account, Duration time) {
        return em.createNativeQuery("update account_reservation"
                                + " set until = clock_timestamp() + ?5 * interval '1 second'"
                                + " where unit = ?1 and kind = ?2 and value = ?3 and account = ?4")
                        .setParameter(1, unit)
                        .setParameter(2, reserved.kind().name())
                        .setParameter(3, reserved.value())
                        .setParameter(4, account)
                        .setParameter(5, time.toSeconds())
                        .executeUpdate()
                == 1;
    }

    void release(String unit, Reserved reserved, String account) {
        em.createNativeQuery("delete from account_reservation"
                        + " where unit = ?1 and kind = ?2 and value = ?3 and account = ?4")
                .setParameter(1, unit)
                .setParameter(2, reserved.kind().name())
                .setParameter(3, reserved.value())
                .setParameter(4, account)
                .executeUpdate();
    }

    void release(String account) {
        em.createNativeQuery("delete from account_reservation where account = ?1")
                .setParameter(1, account)
                .executeUpdate();
    }

    int renew(String account, Duration time) {
        return em.createNativeQuery("update account_reservation"
                        + " set until = clock_timestamp() + ?2 * interval '1 second' where account = ?1")
                .setParameter(1, account)
                .setParameter(2, time.toSeconds())
                .executeUpdate();
    }

    /** @return how many were over, and are gone */
    int tidy() {
        return em.createNativeQuery("delete from account_reservation where until < clock_timestamp()")
                .executeUpdate();
    }
}
