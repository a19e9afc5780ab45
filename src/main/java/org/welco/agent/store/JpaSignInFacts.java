package org.welco.agent.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.sql.Timestamp;
import java.time.ZoneOffset;
import java.util.List;
import org.welco.agent.signin.SignInFact;
import org.welco.agent.signin.SignInFacts;

/** Rows of {@code agent_sign_in_fact}. */
@ApplicationScoped
public class JpaSignInFacts implements SignInFacts {

    private EntityManager em;

    JpaSignInFacts() {}

    @Inject
    public JpaSignInFacts(EntityManager em) {
        this.em = em;
    }

    @Override
    public void keep(SignInFact fact) {
        em.createNativeQuery(
                        "insert into agent_sign_in_fact (client, kind, detail, seen_at) values (?1, ?2, ?3, ?4)"
                                + " on conflict (client, kind) do update set detail = excluded.detail, seen_at = excluded.seen_at")
                .setParameter(1, fact.client())
                .setParameter(2, fact.kind().name())
                .setParameter(3, fact.detail())
                .setParameter(4, fact.seenAt().atOffset(ZoneOffset.UTC))
                .executeUpdate();
    }

    @Override
    public List<SignInFact> all() {
        List<?> rows = em.createNativeQuery(
                        "select client, kind, detail, seen_at from agent_sign_in_fact order by seen_at desc")
                .getResultList();
        return rows.stream().map(row -> fact((Object[]) row)).toList();
    }

    private static SignInFact fact(Object[] row) {
        return new SignInFact(
                (String) row[0],
                SignInFact.Kind.valueOf((String) row[1]),
                (String) row[2],
                ((Timestamp) row[3]).toInstant());
    }
}
