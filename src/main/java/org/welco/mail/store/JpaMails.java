package org.welco.mail.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.welco.mail.Mail;
import org.welco.mail.MailEvent;
import org.welco.mail.MailReference;
import org.welco.mail.Mails;
import org.welco.platform.folding.Folding;

/** Letters in the tenant's schema. */
@ApplicationScoped
public class JpaMails implements Mails {

    private EntityManager em;

    JpaMails() {}

    @Inject
    public JpaMails(EntityManager em) {
        this.em = em;
    }

    @Override
    public Optional<Mail> find(MailReference reference) {
        return byReference(reference, LockModeType.NONE);
    }

    @Override
    public Optional<Mail> lock(MailReference reference) {
        return byReference(reference, LockModeType.PESSIMISTIC_WRITE);
    }

    private Optional<Mail> byReference(MailReference reference, LockModeType lock) {
        return em.createQuery("select m from Mail m where m.externalId = :reference", Mail.class)
                .setParameter("reference", reference.text())
                .setLockMode(lock)
                .getResultStream()
                .findFirst();
    }

    @Override
    public boolean add(Mail mail) {
        // whoever registers the same letter at the same time waits here, and then finds it
        em.createNativeQuery("select cast(pg_advisory_xact_lock(hashtextextended(?1, 1)) as text)")
                .setParameter(1, mail.reference().text())
                .getResultList();
        if (find(mail.reference()).isPresent()) {
            return false;
        }
        em.persist(mail);
        em.flush();
        em.createNativeQuery("update mail set folded = ?2 where id = ?1")
                .setParameter(1, mail.id())
                .setParameter(2, foldedWordsOf(mail))
                .executeUpdate();
        return true;
    }

    /** What the letter is found by. */
    private static String foldedWordsOf(Mail mail) {
        return Folding.of(Stream.of(mail.subject(), mail.chrono(), mail.fileName())
                .flatMap(Optional::stream)
                .collect(Collectors.joining(" ")));
    }

    @Override
    public long nextNumberElsewhere() {
        return ((Number)
                        em.createNativeQuery("select nextval('mail_elsewhere')").getSingleResult())
                .longValue();
    }

    @Override
    public Set<Long> known(Collection<Long> resIds) {
        if (resIds.isEmpty()) {
            return Set.of();
        }
        return new HashSet<>(em.createQuery("select m.resId from Mail m where m.resId in :numbers", Long.class)
                .setParameter("numbers", resIds)
                .getResultList());
    }

    @Override
    public boolean holdsFile(String fileName, long documentId) {
        List<?> rows = em.createNativeQuery(
                        "select 1 from mail where res_id is null and file_name = ?1 and document_id = ?2 limit 1")
                .setParameter(1, fileName)
                .setParameter(2, documentId)
                .getResultList();
        return !rows.isEmpty();
    }

    @Override
    public int purgeDocuments(OffsetDateTime finishedBefore) {
        return em.createNativeQuery("""
                        with purged as (
                            update mail m set document_id = null, document_state = 'IN_REGISTRY', version = version + 1
                             where m.res_id is not null and m.document_state = 'KEPT'
                               and m.state in ('PROCESSED', 'ANSWERED', 'REFUSED') and m.finished_at < ?1
                               and not exists (select 1 from maarch_delivery d
                                                where d.mail_id = m.id and d.state not in ('DELIVERED', 'CANCELLED'))
                            returning m.id)
                        insert into mail_event (mail_id, kind, actor, detail)
                        select id, 'DOCUMENT_PURGED', 'housekeeping', '' from purged
                        """).setParameter(1, finishedBefore).executeUpdate();
    }

    @Override
    public List<MailReference> awaitingDocument(OffsetDateTime now) {
        List<?> rows = em.createNativeQuery("select external_id from mail where document_state = 'TOO_BIG_FOR_REGISTRY'"
                        + " and state in ('TO_PROCESS', 'IN_PROGRESS', 'RETURNED') and gone_at is null"
                        + " and document_retry_after < ?1 order by document_retry_after limit 50")
                .setParameter(1, now)
                .getResultList();
        return rows.stream().map(String.class::cast).map(MailReference::new).toList();
    }

    @Override
    public void journal(Mail mail, MailEvent event, String actor, String detail) {
        em.createNativeQuery("insert into mail_event (mail_id, kind, actor, detail) values (?1, ?2, ?3, ?4)")
                .setParameter(1, mail.id())
                .setParameter(2, event.name())
                .setParameter(3, actor)
                .setParameter(4, detail)
                .executeUpdate();
    }
}
