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
import org.welco.confirmation.Asking;
import org.welco.confirmation.Confirmation;
import org.welco.confirmation.ConfirmationState;
import org.welco.confirmation.Confirmations;
import org.welco.confirmation.Waiting;

/** Rows of {@code confirmation}. */
@ApplicationScoped
public class JpaConfirmations implements Confirmations {

    private static final String OPEN = "state in ('ASKED', 'SENT', 'UNCERTAIN')";
    private static final String OPEN_OR_LATELY = "(valid_until > ?2 and " + OPEN + " or confirmed_at > ?4)";
    private static final String CONFIRM = "update confirmation set state = 'CONFIRMED', problem = '',"
            + " confirmed_at = ?1, confirmed_by = ?2, heard_by = ?3 where " + OPEN + " and ";
    private EntityManager em;
    private AccountRows accounts;

    JpaConfirmations() {}

    @Inject
    public JpaConfirmations(EntityManager em) {
        this.em = em;
        this.accounts = new AccountRows(em);
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
        return ConfirmationRow.all(query).findFirst();
    }

    @Override
    public Optional<Confirmation> answeredByLink(String linkMark, Instant since) {
        return ConfirmationRow.all(em.createNativeQuery("select " + ConfirmationRow.COLUMNS
                                + " from confirmation where link_mark = ?1 and confirmed_at > ?2")
                        .setParameter(1, linkMark)
                        .setParameter(2, at(since)))
                .findFirst();
    }

    @Override
    public Confirmation get(long id) {
        return ConfirmationRow.all(
                        em.createNativeQuery("select " + ConfirmationRow.COLUMNS + " from confirmation where id = ?1")
                                .setParameter(1, id))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no such confirmation"));
    }

    @Override
    public List<Held> answerable(String mobileMark, Instant now, Instant since, int most) {
        List<?> rows = em.createNativeQuery(
                        "select id, citizen, code_mark, confirmed_at is not null from confirmation where mobile_mark = ?1"
                                + " and wrong_codes < ?3 and code_mark is not null and " + OPEN_OR_LATELY
                                + " order by confirmed_at nulls last, id for update")
                .setParameter(1, mobileMark)
                .setParameter(2, at(now))
                .setParameter(3, most)
                .setParameter(4, at(since))
                .getResultList();
        return rows.stream()
                .map(Object[].class::cast)
                .map(row -> new Held(((Number) row[0]).longValue(), (String) row[1], (String) row[2], (Boolean) row[3]))
                .toList();
    }

    @Override
    public Confirmation confirmByCode(long id, Instant now, String heardBy) {
        String way = heardBy.isEmpty() ? "CODE" : "AGENT";
        return ConfirmationRow.all(confirm("id = ?4", now, way, heardBy).setParameter(4, id))
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
    public void countWrongCode(String mobileMark, Instant now, Instant since) {
        em.createNativeQuery("update confirmation set wrong_codes = wrong_codes + 1 where mobile_mark = ?1" + " and "
                        + OPEN_OR_LATELY)
                .setParameter(1, mobileMark)
                .setParameter(2, at(now))
                .setParameter(4, at(since))
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
    public Optional<Confirmation> newest(String citizen, String mobileMark) {
        return ConfirmationRow.all(em.createNativeQuery(
                                "select " + ConfirmationRow.COLUMNS + " from confirmation where citizen = ?1"
                                        + " and mobile_mark = ?2 and (state <> 'GIVEN_UP' or confirmed_at is not null)"
                                        + " order by id desc limit 1")
                        .setParameter(1, citizen)
                        .setParameter(2, mobileMark))
                .findFirst();
    }

    @Override
    public void marked(long id, Instant at) {
        accounts.marked(id, at);
    }

    @Override
    public void giveUp(long id, String problem) {
        accounts.giveUp(id, problem);
    }

    @Override
    public void flagging(long id) {
        accounts.takeBack(id, true);
    }

    @Override
    public void takenBack(long id) {
        accounts.takeBack(id, false);
    }

    @Override
    public void postpone(long id, String problem, Optional<Instant> refusedSince, Instant after) {
        accounts.postpone(id, problem, refusedSince, after);
    }

    @Override
    public Optional<Instant> waitingSince(String citizen, String mobileMark) {
        return accounts.waitingSince(citizen, mobileMark);
    }

    @Override
    public List<Confirmation> unmarked(Instant before, Instant now, int most) {
        return accounts.unmarked(before, now, most);
    }

    @Override
    public List<Waiting> waiting(Instant before, int skip, int most) {
        return accounts.waiting(before, skip, most);
    }

    @Override
    public int forgetSecrets(Instant now, Instant since) {
        return em.createNativeQuery("update confirmation set link_mark = null, code_mark = null"
                        + " where link_mark is not null and (valid_until <= ?1 or confirmed_at <= ?2)")
                .setParameter(1, at(now))
                .setParameter(2, at(since))
                .executeUpdate();
    }

    static OffsetDateTime at(Instant moment) {
        return moment.atOffset(ZoneOffset.UTC);
    }
}
