package org.welco.agent.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.welco.agent.signin.Attempt;
import org.welco.agent.signin.Attempts;
import org.welco.agent.signin.ReturnAddress;

/** Rows of {@code agent_attempt}. State and browser are kept as hashes: who reads the table cannot finish an attempt. */
@ApplicationScoped
public class JpaAttempts implements Attempts {

    private EntityManager em;

    JpaAttempts() {}

    @Inject
    public JpaAttempts(EntityManager em) {
        this.em = em;
    }

    @Override
    public void add(Attempt attempt) {
        em.createNativeQuery("insert into agent_attempt (state_hash, browser_hash, nonce, verifier, return_to, silent,"
                        + " started_at) values (?1, ?2, ?3, ?4, ?5, ?6, ?7)")
                .setParameter(1, SecretHash.of(attempt.state()))
                .setParameter(2, SecretHash.of(attempt.browser()))
                .setParameter(3, attempt.nonce())
                .setParameter(4, attempt.verifier())
                .setParameter(5, attempt.returnTo().text())
                .setParameter(6, attempt.silent())
                .setParameter(7, attempt.startedAt().atOffset(ZoneOffset.UTC))
                .executeUpdate();
    }

    /** One statement finds and removes: of two browsers that come at once, on whatever nodes, one is served. */
    @Override
    public Optional<Attempt> take(String state, String browser) {
        List<?> rows = em.createNativeQuery("delete from agent_attempt where state_hash = ?1 and browser_hash = ?2"
                        + " returning nonce, verifier, return_to, silent, started_at")
                .setParameter(1, SecretHash.of(state))
                .setParameter(2, SecretHash.of(browser))
                .getResultList();
        return rows.stream().findFirst().map(row -> attempt(state, browser, (Object[]) row));
    }

    @Override
    public void forgetBefore(Instant moment) {
        em.createNativeQuery("delete from agent_attempt where started_at < ?1")
                .setParameter(1, moment.atOffset(ZoneOffset.UTC))
                .executeUpdate();
    }

    private static Attempt attempt(String state, String browser, Object[] row) {
        return new Attempt(
                state,
                browser,
                (String) row[0],
                (String) row[1],
                new ReturnAddress((String) row[2]),
                (Boolean) row[3],
                ((Timestamp) row[4]).toInstant());
    }
}
