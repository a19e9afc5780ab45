package org.welco.confirmation.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.welco.confirmation.Asking;
import org.welco.confirmation.Confirmation;
import org.welco.confirmation.ConfirmationState;
import org.welco.confirmation.Confirmations;
import org.welco.confirmation.Waiting;

/** Rows of {@code confirmation}. */
@ApplicationScoped
public class JpaConfirmations implements Confirmations {

    private static final String OPEN = "state in ('ASKED', 'SENT', 'UNCERTAIN')";
    private static final String CONFIRM =
            "update confirmation set state = 'CONFIRMED', link_mark = null, code_mark = null, problem = '',"
                    + " confirmed_at = ?1, confirmed_by = ?2, heard_by = ?3 where " + OPEN + " and ";
    /** Nothing of that account and attribute was ever confirmed. */
    private static final String NEVER_CONFIRMED = "not exists (select 1 from confirmation d where d.citizen = c.citizen"
            + " and d.attribute = c.attribute and d.confirmed_at is not null)";

    private EntityManager em;

    JpaConfirmations() {}

    @Inject
    public JpaConfirmations(EntityManager em) {
        this.em = em;
    }

    @Override
    public void holdNumber(String mobileMark) {
        em.createNativeQuery("select cast(pg_advisory_xact_lock(hashtextextended(current_schema() || ?1, 0)) as text)")
                .setParameter(1, mobileMark)
                .getSingleResult();
    }

    @Override
    public List<Instant> asked(String mobileMark, Instant since) {
        List<?> moments = em.createNativeQuery(
                        "select asked_at from confirmation where mobile_mark = ?1 and asked_at > ?2"
                                + " and state <> 'FAILED' order by asked_at desc")
                .setParameter(1, mobileMark)
                .setParameter(2, at(since))
                .getResultList();
        return moments.stream().map(ConfirmationRow::moment).toList();
    }

    @Override
    public long add(Asking asking) {
        Object id = em.createNativeQuery(
                        "insert into confirmation (citizen, attribute, mobile_mark, mobile_ending, agent,"
                                + " agent_name, agreed_at, agreed_by, asked_at, valid_until, state, link_mark, code_mark,"
                                + " asked_by) values (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, 'ASKED', ?11, ?12, ?13)"
                                + " returning id")
                .setParameter(1, asking.target().citizen())
                .setParameter(2, asking.target().attribute())
                .setParameter(3, asking.target().mark())
                .setParameter(4, asking.target().ending())
                .setParameter(5, asking.agreement().agent())
                .setParameter(6, asking.agreement().agentName())
                .setParameter(7, at(asking.agreement().at()))
                .setParameter(8, asking.agreement().by().name())
                .setParameter(9, at(asking.askedAt()))
                .setParameter(10, at(asking.validUntil()))
                .setParameter(11, asking.secrets().link())
                .setParameter(12, asking.secrets().code())
                .setParameter(13, asking.agent().nameId())
                .getSingleResult();
        return ((Number) id).longValue();
    }

    @Override
    public void settle(long id, ConfirmationState state, String problem) {
        em.createNativeQuery("update confirmation set state = ?2, problem = ?3 where id = ?1 and state = 'ASKED'")
                .setParameter(1, id)
                .setParameter(2, state.name())
                .setParameter(3, problem)
                .executeUpdate();
    }

    @Override
    public Optional<Confirmation> confirmByLink(String linkMark, Instant now) {
        Query query =
                confirm("link_mark = ?4 and valid_until > ?1", now, "LINK", "").setParameter(4, linkMark);
        return rows(query).findFirst();
    }

    @Override
    public List<Held> answerable(String mobileMark, Instant now, int most) {
        List<?> rows = em.createNativeQuery(
                        "select id, citizen, code_mark from confirmation where mobile_mark = ?1 and valid_until > ?2"
                                + " and wrong_codes < ?3 and code_mark is not null and " + OPEN
                                + " order by id for update")
                .setParameter(1, mobileMark)
                .setParameter(2, at(now))
                .setParameter(3, most)
                .getResultList();
        return rows.stream()
                .map(Object[].class::cast)
                .map(row -> new Held(((Number) row[0]).longValue(), (String) row[1], (String) row[2]))
                .toList();
    }

    @Override
    public Confirmation confirmByCode(long id, Instant now, String heardBy) {
        String way = heardBy.isEmpty() ? "CODE" : "AGENT";
        return rows(confirm("id = ?4", now, way, heardBy).setParameter(4, id))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no such confirmation is answerable"));
    }

    private Query confirm(String which, Instant now, String by, String heardBy) {
        return em.createNativeQuery(CONFIRM + which + " returning " + ConfirmationRow.COLUMNS)
                .setParameter(1, at(now))
                .setParameter(2, by)
                .setParameter(3, heardBy);
    }

    @Override
    public void countWrongCode(String mobileMark, Instant now) {
        em.createNativeQuery("update confirmation set wrong_codes = wrong_codes + 1 where mobile_mark = ?1"
                        + " and valid_until > ?2 and " + OPEN)
                .setParameter(1, mobileMark)
                .setParameter(2, at(now))
                .executeUpdate();
    }

    @Override
    public void giveUpOthers(Confirmation confirmed) {
        em.createNativeQuery("update confirmation set state = 'GIVEN_UP', link_mark = null, code_mark = null"
                        + " where citizen = ?1 and mobile_mark = ?2 and id <> ?3 and " + OPEN)
                .setParameter(1, confirmed.target().citizen())
                .setParameter(2, confirmed.target().mark())
                .setParameter(3, confirmed.id())
                .executeUpdate();
    }

    @Override
    public void marked(long id, Instant at) {
        em.createNativeQuery("update confirmation set marked_at = ?2 where id = ?1 and state = 'CONFIRMED'")
                .setParameter(1, id)
                .setParameter(2, at(at))
                .executeUpdate();
    }

    @Override
    public void giveUp(long id, String problem) {
        em.createNativeQuery("update confirmation set state = 'GIVEN_UP', problem = ?2, link_mark = null,"
                        + " code_mark = null where id = ?1")
                .setParameter(1, id)
                .setParameter(2, problem)
                .executeUpdate();
    }

    @Override
    public Optional<Confirmation> newest(String citizen, String mobileMark) {
        return rows(em.createNativeQuery("select " + ConfirmationRow.COLUMNS + " from confirmation where citizen = ?1"
                                + " and mobile_mark = ?2 and (state <> 'GIVEN_UP' or confirmed_at is not null)"
                                + " order by id desc limit 1")
                        .setParameter(1, citizen)
                        .setParameter(2, mobileMark))
                .findFirst();
    }

    @Override
    public Optional<Instant> waitingSince(String citizen, String mobileMark) {
        List<?> found = em.createNativeQuery("select min(c.asked_at) from confirmation c where c.citizen = ?1"
                        + " and c.mobile_mark = ?2 and " + NEVER_CONFIRMED + " having count(*) > 0")
                .setParameter(1, citizen)
                .setParameter(2, mobileMark)
                .getResultList();
        return found.stream().findFirst().map(ConfirmationRow::moment);
    }

    @Override
    public List<Confirmation> unmarked(Instant before, int most) {
        return rows(em.createNativeQuery("select " + ConfirmationRow.COLUMNS + " from confirmation"
                                + " where state = 'CONFIRMED' and marked_at is null and confirmed_at < ?1"
                                + " order by confirmed_at limit ?2")
                        .setParameter(1, at(before))
                        .setParameter(2, most))
                .toList();
    }

    @Override
    public List<Waiting> waiting(Instant before, int most) {
        List<?> rows = em.createNativeQuery(
                        "select c.citizen, c.attribute, min(c.asked_at), count(*) from confirmation c"
                                + " where " + NEVER_CONFIRMED + " group by c.citizen, c.attribute"
                                + " having min(c.asked_at) < ?1 order by min(c.asked_at), c.citizen limit ?2")
                .setParameter(1, at(before))
                .setParameter(2, most)
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

    @Override
    public int forgetSecrets(Instant now) {
        return em.createNativeQuery("update confirmation set link_mark = null, code_mark = null"
                        + " where link_mark is not null and valid_until <= ?1")
                .setParameter(1, at(now))
                .executeUpdate();
    }

    private static Stream<Confirmation> rows(Query query) {
        List<?> rows = query.getResultList();
        return rows.stream().map(Object[].class::cast).map(ConfirmationRow::read);
    }

    private static OffsetDateTime at(Instant moment) {
        return moment.atOffset(ZoneOffset.UTC);
    }
}
