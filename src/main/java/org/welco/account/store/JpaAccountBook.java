package org.welco.account.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.welco.account.AccountBook;
import org.welco.agent.Agent;
import org.welco.citizen.RegistrationMails.Written;

/** Rows of {@code account_reservation}, {@code account_creation} and {@code account_distinct}. */
@ApplicationScoped
public class JpaAccountBook implements AccountBook {

    private EntityManager em;

    JpaAccountBook() {}

    @Inject
    public JpaAccountBook(EntityManager em) {
        this.em = em;
    }

    @Override
    public boolean reserve(String unit, Reserved reserved, String account, Duration time) {
        return new ReservationRows(em).reserve(unit, reserved, account, time);
    }

    @Override
    public boolean renew(String unit, Reserved reserved, String account, Duration time) {
        return new ReservationRows(em).renew(unit, reserved, account, time);
    }

    @Override
    public void release(String unit, Reserved reserved, String account) {
        new ReservationRows(em).release(unit, reserved, account);
    }

    @Override
    public int renew(String account, Duration time) {
        return new ReservationRows(em).renew(account, time);
    }

    @Override
    public void release(String account) {
        new ReservationRows(em).release(account);
    }

    /** An agreement counts from the gesture that leads to sending: one that led to nothing is overwritten. */
    @Override
    public Optional<Asked> ask(Asking asking, Agent agent, Instant at, Duration time) {
        em.createNativeQuery(
                        "insert into account_creation as held (account, unit, agent, agent_name, channel, agreed_at,"
                                + " typed, mail_asked, state, gesture, held_until)"
                                + " values (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?10, 'NEW', ?8, clock_timestamp() + ?9 * interval '1 second')"
                                + " on conflict (account) do update set gesture = excluded.gesture, held_until = excluded.held_until,"
                                + " channel = case held.state when 'NEW' then excluded.channel else held.channel end,"
                                + " agreed_at = case held.state when 'NEW' then excluded.agreed_at else held.agreed_at end,"
                                + " typed = case held.state when 'NEW' then excluded.typed else held.typed end,"
                                + " mail_asked = case held.state when 'NEW' then excluded.mail_asked else held.mail_asked end"
                                + " where held.agent = excluded.agent and held.unit = excluded.unit and held.state <> 'MADE'"
                                + " and (held.held_until is null or held.held_until < clock_timestamp())")
                .setParameter(1, asking.account())
                .setParameter(2, asking.unit())
                .setParameter(3, agent.nameId())
                .setParameter(4, agent.name())
                .setParameter(5, asking.channel().name())
                .setParameter(6, utc(at))
                .setParameter(7, asking.typed())
                .setParameter(8, asking.gesture())
                .setParameter(9, time.toSeconds())
                .setParameter(10, asking.mail())
                .executeUpdate();
        List<?> rows = em.createNativeQuery(
                        "select case when state <> 'MADE' and gesture <> ?4 then 'HELD' else state end,"
                                + " typed from account_creation where account = ?1 and agent = ?2 and unit = ?3")
                .setParameter(1, asking.account())
                .setParameter(2, agent.nameId())
                .setParameter(3, asking.unit())
                .setParameter(4, asking.gesture())
                .getResultList();
        return rows.stream()
                .map(Object[].class::cast)
                .map(row -> new Asked(
                        Standing.valueOf((String) row[0]), asking.typed().equals(row[1])))
                .findFirst();
    }

    @Override
    public boolean sent(String account, String gesture, Duration time) {
        return em.createNativeQuery("update account_creation set state = 'SENT',"
                                + " held_until = clock_timestamp() + ?3 * interval '1 second'"
                                + " where account = ?1 and gesture = ?2 and state <> 'MADE'")
                        .setParameter(1, account)
                        .setParameter(2, gesture)
                        .setParameter(3, time.toSeconds())
                        .executeUpdate()
                == 1;
    }

    @Override
    public boolean made(String account, String typed, Instant at) {
        return em.createNativeQuery("update account_creation set state = 'MADE', made_at = ?3, held_until = null,"
                                + " typed = case when ?2 = '' then typed else ?2 end where account = ?1")
                        .setParameter(1, account)
                        .setParameter(2, typed)
                        .setParameter(3, utc(at))
                        .executeUpdate()
                == 1;
    }

    @Override
    public void mail(String account, boolean asked) {
        em.createNativeQuery("update account_creation set mail_asked = ?2 where account = ?1")
                .setParameter(1, account)
                .setParameter(2, asked)
                .executeUpdate();
    }

    @Override
    public void mailMoved(String account) {
        em.createNativeQuery("update account_creation set mail_asked = false, mail_proved_at = null where account = ?1")
                .setParameter(1, account)
                .executeUpdate();
    }

    @Override
    public Optional<Instant> mailWritten(String account) {
        List<?> rows = em.createNativeQuery(
                        "select made_at from account_creation where account = ?1 and mail_asked and state = 'MADE'")
                .setParameter(1, account)
                .getResultList();
        return rows.stream().findFirst().map(JpaAccountBook::moment);
    }

    @Override
    public List<Written> mailsUnproved(Instant before, int skip, int most) {
        List<?> rows = em.createNativeQuery("select account, made_at from account_creation where mail_asked"
                        + " and state = 'MADE' and mail_proved_at is null and made_at < ?1"
                        + " order by made_at, account limit ?2 offset ?3")
                .setParameter(1, utc(before))
                .setParameter(2, most)
                .setParameter(3, skip)
                .getResultList();
        return rows.stream()
                .map(Object[].class::cast)
                .map(row -> new Written((String) row[0], moment(row[1])))
                .toList();
    }

    @Override
    public void mailsProved(Collection<String> accounts) {
        em.createNativeQuery("update account_creation set mail_proved_at = clock_timestamp()"
                        + " where account = any (string_to_array(?1, ' ')) and mail_asked")
                .setParameter(1, String.join(" ", accounts))
                .executeUpdate();
    }

    @Override
    public boolean withdraw(String account, String gesture) {
        return em.createNativeQuery(
                                "delete from account_creation where account = ?1 and gesture = ?2 and state <> 'MADE'")
                        .setParameter(1, account)
                        .setParameter(2, gesture)
                        .executeUpdate()
                == 1;
    }

    @Override
    public void letGo(String account, String gesture) {
        em.createNativeQuery("update account_creation set held_until = null where account = ?1 and gesture = ?2")
                .setParameter(1, account)
                .setParameter(2, gesture)
                .executeUpdate();
    }

    @Override
    public void distinct(String account, String other, Agent agent, Instant at) {
        em.createNativeQuery("insert into account_distinct (account, other, agent, agent_name, said_at)"
                        + " values (?1, ?2, ?3, ?4, ?5) on conflict do nothing")
                .setParameter(1, account)
                .setParameter(2, other)
                .setParameter(3, agent.nameId())
                .setParameter(4, agent.name())
                .setParameter(5, utc(at))
                .executeUpdate();
    }

    @Override
    public Set<String> distinctFrom(String account, Collection<String> others) {
        List<?> found = em.createNativeQuery(
                        "select other from account_distinct where account = ?1 and other = any (string_to_array(?2, ' '))")
                .setParameter(1, account)
                .setParameter(2, String.join(" ", others))
                .getResultList();
        Set<String> distinct = new HashSet<>();
        found.forEach(other -> distinct.add((String) other));
        return distinct;
    }

    @Override
    public int tidy(Instant before) {
        int over = new ReservationRows(em).tidy();
        int unsent = em.createNativeQuery("delete from account_creation where state = 'NEW' and agreed_at < ?1")
                .setParameter(1, utc(before))
                .executeUpdate();
        int abandoned = em.createNativeQuery("delete from account_distinct d where said_at < ?1 and not exists"
                        + " (select 1 from account_creation c where c.account = d.account)")
                .setParameter(1, utc(before))
                .executeUpdate();
        return over + unsent + abandoned;
    }

    private static Instant moment(Object column) {
        return ((Timestamp) column).toInstant();
    }

    private static OffsetDateTime utc(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }
}
