package org.welco.mail.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.sql.Timestamp;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.OptionalLong;
import org.welco.mail.harvest.HarvestState;
import org.welco.mail.harvest.HarvestStates;

/** The one row of {@code harvest_state}. */
@ApplicationScoped
public class JpaHarvestStates implements HarvestStates {

    private EntityManager em;

    JpaHarvestStates() {}

    @Inject
    public JpaHarvestStates(EntityManager em) {
        this.em = em;
    }

    @Override
    public HarvestState read() {
        Object[] row =
                (Object[]) em.createNativeQuery("select pause_reason, paused_res_id, reach_proved from harvest_state")
                        .getSingleResult();
        return new HarvestState(
                Optional.ofNullable((String) row[0]),
                row[1] == null ? OptionalLong.empty() : OptionalLong.of(((Number) row[1]).longValue()),
                (Boolean) row[2]);
    }

    @Override
    public void pause(String reason, long resId) {
        em.createNativeQuery("update harvest_state set paused_since = coalesce(paused_since, clock_timestamp()),"
                        + " pause_reason = ?1, paused_res_id = ?2")
                .setParameter(1, reason)
                .setParameter(2, resId)
                .executeUpdate();
    }

    @Override
    public void proveReach() {
        em.createNativeQuery("update harvest_state set paused_since = null, pause_reason = null, paused_res_id = null,"
                        + " reach_proved = true")
                .executeUpdate();
    }

    @Override
    public void resume() {
        em.createNativeQuery("update harvest_state set paused_since = null, pause_reason = null, paused_res_id = null")
                .executeUpdate();
    }

    @Override
    public OffsetDateTime now() {
        Timestamp now =
                (Timestamp) em.createNativeQuery("select clock_timestamp()").getSingleResult();
        return now.toInstant().atOffset(ZoneOffset.UTC);
    }

    @Override
    public void ran(long newMails, String error) {
        em.createNativeQuery("update harvest_state set last_run_at = clock_timestamp(), last_error = nullif(?2, ''),"
                        + " last_ok_at = case when ?2 = '' then clock_timestamp() else last_ok_at end,"
                        + " mails_seen = mails_seen + ?1")
                .setParameter(1, newMails)
                .setParameter(2, error)
                .executeUpdate();
    }
}
