package org.welco.mail.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Optional;
import org.welco.mail.Mail;
import org.welco.mail.response.Answer;
import org.welco.mail.response.Answers;

/** Answers in the tenant's schema. */
@ApplicationScoped
public class JpaAnswers implements Answers {

    private EntityManager em;

    JpaAnswers() {}

    @Inject
    public JpaAnswers(EntityManager em) {
        this.em = em;
    }

    @Override
    public List<Answer> saying(Mail mail, String content) {
        return em.createQuery(
                        "select a from Answer a where a.mailId = :mail and a.content = :content"
                                + " and a.withdrawnAt is null order by a.id desc",
                        Answer.class)
                .setParameter("mail", mail.id())
                .setParameter("content", content)
                .getResultList();
    }

    @Override
    public int lastRank(Mail mail) {
        return em.createQuery(
                        "select coalesce(max(a.rank), 0) from Answer a where a.mailId = :mail and a.withdrawnAt is null",
                        Integer.class)
                .setParameter("mail", mail.id())
                .getSingleResult();
    }

    @Override
    public Optional<Answer> find(Mail mail, long id) {
        return em.createQuery(
                        "select a from Answer a where a.mailId = :mail and a.id = :id and a.withdrawnAt is null",
                        Answer.class)
                .setParameter("mail", mail.id())
                .setParameter("id", id)
                .getResultStream()
                .findFirst();
    }

    @Override
    public int countAfter(Mail mail, long id) {
        return em.createQuery(
                        "select count(a) from Answer a where a.mailId = :mail and a.id > :id and a.withdrawnAt is null",
                        Long.class)
                .setParameter("mail", mail.id())
                .setParameter("id", id)
                .getSingleResult()
                .intValue();
    }

    @Override
    public void add(Answer answer) {
        em.persist(answer);
        em.flush();
    }
}
