package org.welco.mail.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.welco.agent.Agent;
import org.welco.mail.MailReference;
import org.welco.mail.typing.Typed;
import org.welco.mail.typing.TypedField;
import org.welco.mail.typing.Typings;

/** What is typed, in the tenant's schema: one row per letter, agent and field. */
@ApplicationScoped
public class JpaTypings implements Typings {

    // a page of an earlier round changes nothing, and learns of the present one
    private static final String KEEP = """
            insert into mail_typing as t (mail_id, agent, field, content)
            select m.id, ?2, ?3, ?4 from mail m where m.external_id = ?1
            on conflict (mail_id, agent, field) do update
               set content = case when ?5 in (0, t.round) then excluded.content else t.content end,
                   saved_at = case when ?5 in (0, t.round) then clock_timestamp() else t.saved_at end
            returning t.field, t.content, t.round, t.saved_at
            """;

    // a page that found nothing here is in the first round
    private static final String FORGET = """
            insert into mail_typing as t (mail_id, agent, field, content, round)
            select m.id, ?2, ?3, '', 2 from mail m where m.external_id = ?1
            on conflict (mail_id, agent, field) do update
               set content = '', round = t.round + 1, saved_at = clock_timestamp()
            """;

    private EntityManager em;

    JpaTypings() {}

    @Inject
    public JpaTypings(EntityManager em) {
        this.em = em;
    }

    @Override
    public Optional<Typed> keep(Place place, String content, int round) {
        List<?> rows =
                at(place, KEEP).setParameter(4, content).setParameter(5, round).getResultList();
        return rows.stream().findFirst().map(JpaTypings::typed);
    }

    @Override
    public List<Typed> of(MailReference mail, Agent agent) {
        List<?> rows = em.createNativeQuery("select t.field, t.content, t.round, t.saved_at"
                        + " from mail_typing t join mail m on m.id = t.mail_id"
                        + " where m.external_id = ?1 and t.agent = ?2 order by t.field")
                .setParameter(1, mail.text())
                .setParameter(2, agent.nameId())
                .getResultList();
        return rows.stream().map(JpaTypings::typed).toList();
    }

    @Override
    public void forget(Place place) {
        at(place, FORGET).executeUpdate();
    }

    @Override
    public int purge(Duration untouched) {
        return em.createNativeQuery("delete from mail_typing where saved_at < now() - make_interval(secs => ?1)")
                .setParameter(1, (double) untouched.toSeconds())
                .executeUpdate();
    }

    private Query at(Place place, String sql) {
        return em.createNativeQuery(sql)
                .setParameter(1, place.mail().text())
                .setParameter(2, place.agent().nameId())
                .setParameter(3, place.field().name());
    }

    private static Typed typed(Object values) {
        Row row = new Row((Object[]) values);
        return new Typed(TypedField.valueOf(row.text(0)), row.text(1), (int) row.number(2), row.instant(3));
    }
}
