package org.welco.mail.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.welco.mail.Mail;
import org.welco.mail.MailReference;
import org.welco.mail.qualification.BegunRequest;
import org.welco.mail.qualification.BegunRequests;

/** Requests begun from letters, in the tenant's schema. */
@ApplicationScoped
public class JpaBegunRequests implements BegunRequests {

    private EntityManager em;

    JpaBegunRequests() {}

    @Inject
    public JpaBegunRequests(EntityManager em) {
        this.em = em;
    }

    @Override
    public List<BegunRequest> of(Mail mail) {
        return em.createQuery("select b from BegunRequest b where b.mailId = :mail order by b.id", BegunRequest.class)
                .setParameter("mail", mail.id())
                .getResultList();
    }

    @Override
    public void add(BegunRequest begun) {
        em.persist(begun);
        em.flush();
    }

    @Override
    public List<MailReference> toLookAt(OffsetDateTime now, int limit) {
        List<?> rows = em.createNativeQuery(
                        "select m.external_id from mail_begun_request b join mail m on m.id = b.mail_id"
                                + " where b.state in ('SENDING', 'CITIZEN_AWAITED', 'DRAFT') and b.look_after <= ?1"
                                + " group by m.external_id order by min(b.look_after) limit ?2")
                .setParameter(1, now)
                .setParameter(2, limit)
                .getResultList();
        return rows.stream().map(String.class::cast).map(MailReference::new).toList();
    }

    @Override
    public List<String> formsOf(String agentId, OffsetDateTime since, int limit) {
        List<?> rows = em.createNativeQuery(
                        "select form from mail_begun_request where agent_id = ?1 and created_at >= ?2"
                                + " group by form order by count(*) desc, max(created_at) desc limit ?3")
                .setParameter(1, agentId)
                .setParameter(2, since)
                .setParameter(3, limit)
                .getResultList();
        return rows.stream().map(String.class::cast).toList();
    }

    @Override
    public Map<String, Long> uses(String agentId, OffsetDateTime since) {
        List<?> rows = em.createNativeQuery("select form, count(*) from mail_begun_request"
                        + " where agent_id = ?1 and created_at >= ?2 group by form")
                .setParameter(1, agentId)
                .setParameter(2, since)
                .getResultList();
        return rows.stream()
                .map(Object[].class::cast)
                .collect(Collectors.toMap(row -> (String) row[0], row -> ((Number) row[1]).longValue()));
    }

    @Override
    public Optional<String> titleOf(String form) {
        List<?> rows = em.createNativeQuery(
                        "select title from mail_begun_request where form = ?1 order by id desc limit 1")
                .setParameter(1, form)
                .getResultList();
        return rows.stream().map(String.class::cast).findFirst();
    }
}
