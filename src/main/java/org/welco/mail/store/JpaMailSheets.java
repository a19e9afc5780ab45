package org.welco.mail.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.welco.mail.DocumentState;
import org.welco.mail.MailFigures;
import org.welco.mail.MailReference;
import org.welco.mail.MailSheet;
import org.welco.mail.MailSheets;
import org.welco.mail.MailState;

/** Letters read by native SQL: what is shown is never an entity. */
@ApplicationScoped
public class JpaMailSheets implements MailSheets {

    private static final String SUMMARY = """
            select m.id, m.external_id, m.state, m.subject, m.chrono, m.letter_date, m.received_at, m.returned_at,
                   m.finished_at, m.gone_at, m.document_state, d.media_type, d.size, m.file_name,
                   (select count(*) from maarch_delivery x
                     where x.mail_id = m.id and x.state not in ('DELIVERED', 'CANCELLED'))
              from mail m left join document d on d.id = m.document_id
            """;

    private static final String FIGURES = """
            select (select count(*) from mail where state in ('TO_PROCESS', 'IN_PROGRESS', 'RETURNED')),
                   (select count(*) from maarch_delivery where state in ('WAITING', 'SENDING')),
                   (select count(*) from maarch_delivery where state = 'BLOCKED'),
                   (select count(*) from maarch_delivery where state = 'UNCERTAIN'),
                   (select cast(coalesce(extract(epoch from clock_timestamp() - min(created_at)), 0) as bigint)
                      from maarch_delivery where state in ('WAITING', 'SENDING', 'BLOCKED', 'UNCERTAIN')),
                   (select cast(extract(epoch from clock_timestamp() - last_ok_at) as bigint) from harvest_state),
                   (select pause_reason from harvest_state)
            """;

    private EntityManager em;

    JpaMailSheets() {}

    @Inject
    public JpaMailSheets(EntityManager em) {
        this.em = em;
    }

    @Override
    public List<MailSheet.Summary> list(Set<MailState> states, long after, int limit) {
        String wanted =
                String.join(",", states.stream().map(Enum::name).sorted().toList());
        Query query = em.createNativeQuery(SUMMARY
                        + " where m.id > ?1 and (?2 = '' or m.state = any (string_to_array(?2, ',')))"
                        + " order by m.id limit ?3")
                .setParameter(1, after)
                .setParameter(2, wanted)
                .setParameter(3, limit);
        return rows(query, JpaMailSheets::summary);
    }

    @Override
    public Optional<MailSheet> find(MailReference reference) {
        return summary(reference).map(this::sheet);
    }

    @Override
    public Optional<MailSheet.Summary> summary(MailReference reference) {
        Query query =
                em.createNativeQuery(SUMMARY + " where m.external_id = ?1").setParameter(1, reference.text());
        return rows(query, JpaMailSheets::summary).stream().findFirst();
    }

    @Override
    public List<MailSheet.Request> requests(MailReference reference) {
        Query query = em.createNativeQuery("select r.number, r.url, r.created_at, r.actor from mail_request r"
                        + " join mail m on m.id = r.mail_id where m.external_id = ?1 order by r.id")
                .setParameter(1, reference.text());
        return rows(query, JpaMailSheets::request);
    }

    private static MailSheet.Request request(Row row) {
        return new MailSheet.Request(row.text(0), row.text(1), row.instant(2), row.text(3));
    }

    @Override
    public Optional<String> sender(MailReference reference) {
        List<?> rows = em.createNativeQuery("select sender from mail where external_id = ?1 and sender is not null")
                .setParameter(1, reference.text())
                .getResultList();
        return rows.stream().map(String.class::cast).findFirst();
    }

    @Override
    public MailFigures figures() {
        return rows(
                        em.createNativeQuery(FIGURES),
                        row -> new MailFigures(
                                row.number(0),
                                row.number(1),
                                row.number(2),
                                row.number(3),
                                Duration.ofSeconds(row.number(4)),
                                row.maybeNumber(5).map(Duration::ofSeconds),
                                row.maybeText(6)))
                .get(0);
    }

    private MailSheet sheet(MailSheet.Summary summary) {
        return new MailSheet(
                summary,
                of(
                        summary,
                        "select number, url, created_at, actor from mail_request where mail_id = ?1 order by id",
                        JpaMailSheets::request),
                of(
                        summary,
                        "select a.id, a.request, a.content, a.created_at, a.actor, (select g.actor_name from mail_gesture g"
                                + " where g.answer_id = a.id) from mail_answer a"
                                + " where a.mail_id = ?1 and a.withdrawn_at is null order by a.rank",
                        row -> new MailSheet.Reply(
                                row.number(0),
                                row.maybeText(1),
                                row.text(2),
                                row.instant(3),
                                row.text(4),
                                row.maybeText(5))),
                of(
                        summary,
                        "select id, kind, state, attempts, last_error, not_before, delivered_at, answer_id"
                                + " from maarch_delivery where mail_id = ?1 order by position",
                        JpaMailSheets::step),
                of(
                        summary,
                        "select at, kind, actor, detail from mail_event where mail_id = ?1 order by id",
                        row -> new MailSheet.Event(row.instant(0), row.text(1), row.text(2), row.maybeText(3))));
    }

    private <T> List<T> of(MailSheet.Summary summary, String sql, Function<Row, T> mapping) {
        return rows(em.createNativeQuery(sql).setParameter(1, summary.cursor()), mapping);
    }

    private static MailSheet.Summary summary(Row row) {
        return new MailSheet.Summary(
                row.number(0),
                new MailReference(row.text(1)),
                MailState.valueOf(row.text(2)),
                row.maybeText(3),
                row.maybeText(4),
                row.maybeDate(5),
                row.instant(6),
                row.maybeInstant(7),
                row.maybeInstant(8),
                row.maybeInstant(9),
                new MailSheet.Document(
                        DocumentState.valueOf(row.text(10)), row.maybeText(11), row.maybeNumber(12), row.maybeText(13)),
                (int) row.number(14));
    }

    private static MailSheet.Step step(Row row) {
        String state = row.text(2);
        return new MailSheet.Step(
                row.number(0),
                row.text(1),
                state,
                (int) row.number(3),
                row.maybeText(4).filter(error -> !error.isBlank()),
                state.equals("WAITING") ? row.maybeInstant(5) : Optional.empty(),
                row.maybeInstant(6),
                row.maybeNumber(7));
    }

    private static <T> List<T> rows(Query query, Function<Row, T> mapping) {
        List<?> rows = query.getResultList();
        return rows.stream()
                .map(Object[].class::cast)
                .map(Row::new)
                .map(mapping)
                .toList();
    }
}
