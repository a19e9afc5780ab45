package org.welco.account.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
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
import org.welco.account.Channel;
import org.welco.agent.Agent;

/** Rows of {@code account_reservation}, {@code account_creation} and {@code account_distinct}. */
@ApplicationScoped
public class JpaAccountBook implements AccountBook {

    private EntityManager em;

    JpaAccountBook() {}

    @Inject
    public JpaAccountBook(EntityManager em) {
        this.em = em;
    }

    /** By the clock of the database, which is that of all nodes. */
    @Override
    public boolean reserve(String unit, Reserved reserved, String account, Duration time) {
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

    @Override
    public void release(String account) {
        em.createNativeQuery("delete from account_reservation where account = ?1")
                .setParameter(1, account)
                .executeUpdate();
    }

    @Override
    public Optional<Standing> ask(String account, String unit, Agent agent, Channel channel, Instant at) {
        em.createNativeQuery(
                        "insert into account_creation (account, unit, agent, agent_name, channel, agreed_at, state)"
                                + " values (?1, ?2, ?3, ?4, ?5, ?6, 'NEW') on conflict (account) do nothing")
                .setParameter(1, account)
                .setParameter(2, unit)
                .setParameter(3, agent.nameId())
                .setParameter(4, agent.name())
                .setParameter(5, channel.name())
                .setParameter(6, utc(at))
                .executeUpdate();
        List<?> states = em.createNativeQuery(
                        "select state from account_creation where account = ?1 and agent = ?2 and unit = ?3")
                .setParameter(1, account)
                .setParameter(2, agent.nameId())
                .setParameter(3, unit)
                .getResultList();
        return states.stream().map(state -> Standing.valueOf((String) state)).findFirst();
    }

    @Override
    public void sent(String account) {
        state(account, "SENT");
    }

    private void state(String account, String state) {
        em.createNativeQuery("update account_creation set state = ?2 where account = ?1")
                .setParameter(1, account)
                .setParameter(2, state)
                .executeUpdate();
    }

    @Override
    public void made(String account, Instant at) {
        em.createNativeQuery("update account_creation set state = 'MADE', made_at = ?2 where account = ?1")
                .setParameter(1, account)
                .setParameter(2, utc(at))
                .executeUpdate();
    }

    @Override
    public void withdraw(String account) {
        em.createNativeQuery("delete from account_creation where account = ?1 and state <> 'MADE'")
                .setParameter(1, account)
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
        int over = em.createNativeQuery("delete from account_reservation where until < clock_timestamp()")
                .executeUpdate();
        int unsent = em.createNativeQuery("delete from account_creation where state = 'NEW' and agreed_at < ?1")
                .setParameter(1, utc(before))
                .executeUpdate();
        int abandoned = em.createNativeQuery("delete from account_distinct d where said_at < ?1 and not exists"
                        + " (select 1 from account_creation c where c.account = d.account)")
                .setParameter(1, utc(before))
                .executeUpdate();
        return over + unsent + abandoned;
    }

    private static OffsetDateTime utc(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }
}
