package org.welco.mail.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Optional;
import org.welco.mail.MailReference;
import org.welco.mail.document.Documents;
import org.welco.mail.document.StoredDocument;
import org.welco.mail.text.LetterText;
import org.welco.mail.text.LetterTexts;
import org.welco.mail.text.Reading;
import org.welco.mail.text.TextState;
import org.welco.platform.folding.Folding;

/** Texts of documents in the tenant's schema. One reader at a time in each tenant, who holds the job's claim. */
@ApplicationScoped
public class JpaLetterTexts implements LetterTexts {

    /** Beyond this nobody is reading any more: twenty seconds, a queue of other tenants, and much patience. */
    private static final String CUT = "interval '10 minutes'";

    private static final String GIVE_UP = "update mail_text set state = 'BROKEN' where state = 'READING'"
            + " and attempts > 1 and begun_at < clock_timestamp() - " + CUT;

    private static final String BEGIN_AGAIN =
            "update mail_text set attempts = attempts + 1, begun_at = clock_timestamp()"
                    + " where document_id = (select document_id from mail_text where state = 'READING' and attempts < 2"
                    + " and begun_at < clock_timestamp() - " + CUT
                    + " order by document_id limit 1) returning document_id";

    private static final String BEGIN = """
            insert into mail_text (document_id)
            select m.document_id from mail m
             where m.document_id is not null
               and not exists (select 1 from mail_text t where t.document_id = m.document_id)
             order by m.state not in ('TO_PROCESS', 'IN_PROGRESS', 'RETURNED'), m.id
             limit 1
            on conflict (document_id) do nothing
            returning document_id
            """;

    private EntityManager em;
    private Documents documents;

    JpaLetterTexts() {}

    @Inject
    public JpaLetterTexts(EntityManager em, Documents documents) {
        this.em = em;
        this.documents = documents;
    }

    @Override
    public Optional<StoredDocument> begin() {
        em.createNativeQuery(GIVE_UP).executeUpdate();
        return first(BEGIN_AGAIN).or(() -> first(BEGIN)).flatMap(documents::find);
    }

    private Optional<Long> first(String sql) {
        List<?> rows = em.createNativeQuery(sql).getResultList();
        return rows.stream().findFirst().map(id -> ((Number) id).longValue());
    }

    @Override
    public void keep(long documentId, Reading reading) {
        LetterText read = reading.text();
        em.createNativeQuery("update mail_text set state = ?2, pages = ?3, text = ?4, folded = ?5,"
                        + " read_at = clock_timestamp() where document_id = ?1")
                .setParameter(1, documentId)
                .setParameter(2, read.state().name())
                .setParameter(3, read.pages())
                .setParameter(4, read.text())
                .setParameter(5, Folding.of(read.text()))
                .executeUpdate();
        reading.thumbnail()
                .ifPresent(png -> em.createNativeQuery("update mail_text set thumbnail = ?2 where document_id = ?1")
                        .setParameter(1, documentId)
                        .setParameter(2, png)
                        .executeUpdate());
    }

    @Override
    public void putOff(long documentId) {
        em.createNativeQuery("update mail_text set attempts = attempts - 1, begun_at = clock_timestamp()"
                        + " where document_id = ?1 and state = 'READING'")
                .setParameter(1, documentId)
                .executeUpdate();
    }

    @Override
    public Optional<LetterText> find(MailReference reference) {
        List<?> rows = em.createNativeQuery("select t.state, t.pages, t.text from mail m join mail_text t"
                        + " on t.document_id = m.document_id where m.external_id = ?1 and t.state <> 'READING'")
                .setParameter(1, reference.text())
                .getResultList();
        return rows.stream()
                .map(row -> new Row((Object[]) row))
                .findFirst()
                .map(row -> new LetterText(TextState.valueOf(row.text(0)), (int) row.number(1), row.text(2)));
    }

    @Override
    public Optional<byte[]> thumbnail(MailReference reference) {
        List<?> rows = em.createNativeQuery("select t.thumbnail from mail m join mail_text t"
                        + " on t.document_id = m.document_id where m.external_id = ?1 and t.thumbnail is not null")
                .setParameter(1, reference.text())
                .getResultList();
        return rows.stream().map(byte[].class::cast).findFirst();
    }
}
