package org.welco.mail.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.sql.Date;
import java.util.List;
import java.util.Optional;
import org.welco.mail.MailReference;
import org.welco.mail.MailState;
import org.welco.mail.qualification.CitizenLetter;
import org.welco.mail.qualification.CitizenLetters;
import org.welco.platform.time.TownTime;

/** By native SQL: one statement, from the requests that were begun to their letters. */
@ApplicationScoped
public class JpaCitizenLetters implements CitizenLetters {

    private static final String OF = """
            select m.external_id, coalesce(m.subject, ''), cast(coalesce(m.arrived_at, m.received_at at time zone '%s') as date),
                   m.state,
                   coalesce(string_agg(b.number, chr(10) order by b.id), ''),
                   count(*) filter (where b.state not in ('NUMBERED', 'GONE'))
              from mail_begun_request b join mail m on m.id = b.mail_id
             where b.citizen = ?1 and b.state <> 'DETACHED'
             group by m.id
             order by 3 desc, m.id desc
            """.formatted(TownTime.ZONE);

    private EntityManager em;

    JpaCitizenLetters() {}

    @Inject
    public JpaCitizenLetters(EntityManager em) {
        this.em = em;
    }

    @Override
    public List<CitizenLetter> of(String uuid, int limit) {
        List<?> rows = em.createNativeQuery(OF)
                .setParameter(1, uuid)
                .setMaxResults(limit)
                .getResultList();
        return rows.stream()
                .map(Object[].class::cast)
                .map(JpaCitizenLetters::letter)
                .toList();
    }

    private static CitizenLetter letter(Object[] row) {
        String numbers = (String) row[4];
        return new CitizenLetter(
                new MailReference((String) row[0]),
                (String) row[1],
                Optional.ofNullable((Date) row[2]).map(Date::toLocalDate),
                MailState.valueOf((String) row[3]),
                numbers.isEmpty() ? List.of() : List.of(numbers.split("\n")),
                ((Number) row[5]).intValue());
    }
}
