package org.welco.search.store;

import jakarta.persistence.Query;
import java.sql.Date;
import java.sql.Timestamp;
import java.util.List;
import java.util.Optional;
import org.welco.search.request.IndexedRequest;
import org.welco.search.request.IndexedRequest.What;
import org.welco.search.request.IndexedRequest.Who;
import org.welco.search.request.RequestIndex.Shown;

/** Rows of requests that may be shown, as the statements of this package read them. */
final class RequestRows {

    /** Ends in a condition; parameters 1 to 3 are those of {@link #shown}. Roles hold spaces, not line ends. */
    static final String FIND =
            "select form, internal_id, number, form_name, category, status, received_at, citizen, first_name,"
                    + " last_name, mail, phones, dialled, birth_date, array_to_string(roles, chr(10)), url"
                    + " from search_request where (roles && string_to_array(?1, chr(10))"
                    + " or form = any(string_to_array(?2, ' '))) and (?3 or citizen = '')";

    private RequestRows() {}

    static List<IndexedRequest> read(Query query, Shown shown, int limit) {
        List<?> rows = query.setParameter(1, String.join("\n", shown.roles()))
                .setParameter(2, String.join(" ", shown.openForms()))
                .setParameter(3, shown.withAccount())
                .setMaxResults(limit)
                .getResultList();
        return rows.stream().map(Object[].class::cast).map(RequestRows::request).toList();
    }

    private static IndexedRequest request(Object[] row) {
        What what = new What(
                (String) row[0],
                ((Number) row[1]).longValue(),
                (String) row[2],
                (String) row[3],
                (String) row[4],
                ((Timestamp) row[6]).toLocalDateTime());
        Who who = new Who(
                (String) row[7],
                (String) row[8],
                (String) row[9],
                (String) row[10],
                parts((String) row[11], " "),
                parts((String) row[12], " "),
                Optional.ofNullable((Date) row[13]).map(Date::toLocalDate));
        return new IndexedRequest(what, who, (String) row[5], parts((String) row[14], "\n"), (String) row[15]);
    }

    private static List<String> parts(String text, String between) {
        return text.isEmpty() ? List.of() : List.of(text.split(between));
    }
}
