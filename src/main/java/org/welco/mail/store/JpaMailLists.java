package org.welco.mail.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.time.Duration;
import java.util.List;
import java.util.OptionalLong;
import org.welco.mail.DocumentState;
import org.welco.mail.MailReference;
import org.welco.mail.MailState;
import org.welco.mail.inbox.ListedMail;
import org.welco.mail.inbox.MailListing;
import org.welco.mail.inbox.MailLists;
import org.welco.mail.inbox.MailQuery;
import org.welco.mail.inbox.MailTab;

/**
 * Letters listed by native SQL: the page is chosen first, from indexes, and only its letters are then read. Parameter 1 is
 * the patience in seconds; the words of a search follow from 10 on.
 */
@ApplicationScoped
public class JpaMailLists implements MailLists {

    private static final int FIRST_WORD = 10;

    /** When the oldest unfinished request of a letter was begun. */
    private static final String BEGUN = "(select min(coalesce(b.draft_since, b.created_at)) from mail_begun_request b"
            + " where b.mail_id = m.id and b.state not in ('NUMBERED', 'DETACHED', 'GONE'))";

    private static final String TO_PROCESS = "(m.state in ('TO_PROCESS', 'RETURNED') or " + waitsTooLong() + ")";
    private static final String FINISHED = "m.state in ('PROCESSED', 'ANSWERED', 'REFUSED')";

    private static final String LINE = """
            select m.external_id, m.state, m.subject,
                   cast(m.aged as date),
                   m.returned_at is not null and m.state not in ('PROCESSED', 'ANSWERED', 'REFUSED'),
                   m.document_state, %s, (select t.pages from mail_text t where t.document_id = m.document_id),
                   (select count(*) from maarch_delivery x where x.mail_id = m.id and x.state in ('BLOCKED', 'UNCERTAIN'))
              from chosen c join mail m on m.id = c.id
             order by c.place
            """.formatted(BEGUN);

    private EntityManager em;

    JpaMailLists() {}

    @Inject
    public JpaMailLists(EntityManager em) {
        this.em = em;
    }

    private static String waitsTooLong() {
        return "m.state = 'IN_PROGRESS' and " + BEGUN + " < clock_timestamp() - make_interval(secs => ?1)";
    }

    @Override
    public List<ListedMail> page(MailQuery asked, Duration patience) {
        String sql =
                "with chosen as (select m.id, row_number() over (order by " + order(asked) + ") as place from mail m"
                        + " where " + list(asked.tab()) + found(asked) + " order by place limit ?2 offset ?3) " + LINE;
        Query query = query(sql, asked, patience)
                .setParameter(2, MailQuery.PAGE_SIZE + 1)
                .setParameter(3, asked.offset());
        List<?> rows = query.getResultList();
        return rows.stream()
                .map(Object[].class::cast)
                .map(Row::new)
                .map(JpaMailLists::listed)
                .toList();
    }

    @Override
    public MailListing.Counts counts(MailQuery asked, Duration patience) {
        String open =
                "select count(*) filter (where " + TO_PROCESS + "), count(*) filter (where m.state = 'IN_PROGRESS')"
                        + " from mail m where m.state in ('TO_PROCESS', 'IN_PROGRESS', 'RETURNED')" + found(asked);
        Object[] row = (Object[]) query(open, asked, patience).getSingleResult();
        return new MailListing.Counts(
                ((Number) row[0]).longValue(), ((Number) row[1]).longValue(), finished(asked, patience));
    }

    private OptionalLong finished(MailQuery asked, Duration patience) {
        if (!asked.isSearch()) {
            return OptionalLong.empty();
        }
        Query query = query("select count(*) from mail m where " + FINISHED + found(asked), asked, patience);
        return OptionalLong.of(((Number) query.getSingleResult()).longValue());
    }

    private static String list(MailTab tab) {
        return switch (tab) {
            case TO_PROCESS -> TO_PROCESS;
            case IN_PROGRESS -> "m.state = 'IN_PROGRESS'";
            case FINISHED -> FINISHED;
        };
    }

    private static String order(MailQuery asked) {
        String exactFirst = asked.number().isPresent() ? exact() + " desc, " : "";
        return exactFirst
                + switch (asked.tab()) {
                    case TO_PROCESS -> "m.state = 'IN_PROGRESS' desc, m.aged, m.id";
                    case IN_PROGRESS -> "m.aged, m.id";
                    case FINISHED -> "m.finished_at desc, m.id desc";
                };
    }

    private static String exact() {
        return "m.external_id in ('maarch-' || cast(?4 as text), 'welco-' || cast(?4 as text))";
    }

    private static String found(MailQuery asked) {
        if (asked.reference().isPresent()) {
            return " and m.external_id = ?4";
        }
        StringBuilder words = new StringBuilder();
        for (int rank = 0; rank < asked.words().size(); rank++) {
            words.append(rank == 0 ? "" : " and ").append(holdsWord("?" + (FIRST_WORD + rank)));
        }
        if (words.isEmpty()) {
            return "";
        }
        return asked.number().isPresent() ? " and (" + exact() + " or " + words + ")" : " and " + words;
    }

    private static String holdsWord(String parameter) {
        String query = "to_tsquery('simple', " + parameter + ")";
        return "m.id in (select s.id from mail s where s.words @@ " + query
                + " union all select s.id from mail_text t join mail s on s.document_id = t.document_id"
                + " where t.words @@ " + query + ")";
    }

    private Query query(String sql, MailQuery asked, Duration patience) {
        Query query = em.createNativeQuery(sql);
        if (sql.contains("?1)")) {
            query.setParameter(1, patience.toSeconds());
        }
        if (asked.reference().isPresent()) {
            query.setParameter(4, asked.reference().get().text());
        } else {
            asked.number().ifPresent(number -> query.setParameter(4, String.valueOf(number)));
            int rank = FIRST_WORD;
            for (String word : asked.words()) {
                query.setParameter(rank++, word + ":*");
            }
        }
        return query;
    }

    private static ListedMail listed(Row row) {
        return new ListedMail(
                new MailReference(row.text(0)),
                MailState.valueOf(row.text(1)),
                row.maybeText(2),
                row.maybeDate(3).orElseThrow(),
                row.truth(4),
                DocumentState.valueOf(row.text(5)),
                row.maybeNumber(7).map(Long::intValue).filter(pages -> pages > 0),
                row.maybeInstant(6),
                (int) row.number(8));
    }
}
