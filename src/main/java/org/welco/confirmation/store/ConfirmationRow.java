package org.welco.confirmation.store;

import jakarta.persistence.Query;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.welco.confirmation.AgreedBy;
import org.welco.confirmation.Agreement;
import org.welco.confirmation.Asking.Target;
import org.welco.confirmation.Confirmation;
import org.welco.confirmation.Confirmation.Answer;
import org.welco.confirmation.Confirmation.Marking;
import org.welco.confirmation.ConfirmationState;
import org.welco.confirmation.ConfirmedBy;

/** Reads a row of {@code confirmation}. */
final class ConfirmationRow {

    /** In the order in which {@link #read} takes them. */
    static final String COLUMNS = "id, citizen, attribute, mobile_ending, mobile_mark, agent, agent_name, agreed_by,"
            + " agreed_at, asked_at, valid_until, state, problem, confirmed_at, confirmed_by, marked_at,"
            + " refused_since, take_back";

    private ConfirmationRow() {}

    static Confirmation read(Object[] row) {
        return new Confirmation(
                ((Number) row[0]).longValue(),
                new Target((String) row[1], (String) row[2], (String) row[3], (String) row[4]),
                new Agreement((String) row[5], (String) row[6], AgreedBy.valueOf((String) row[7]), moment(row[8])),
                moment(row[9]),
                moment(row[10]),
                ConfirmationState.valueOf((String) row[11]),
                (String) row[12],
                Optional.ofNullable(row[13])
                        .map(at -> new Answer(
                                moment(at),
                                ConfirmedBy.valueOf((String) row[14]),
                                Optional.ofNullable(row[15]).map(ConfirmationRow::moment))),
                new Marking(Optional.ofNullable(row[16]).map(ConfirmationRow::moment), (Boolean) row[17]));
    }

    static Stream<Confirmation> all(Query query) {
        List<?> rows = query.getResultList();
        return rows.stream().map(Object[].class::cast).map(ConfirmationRow::read);
    }

    static Instant moment(Object value) {
        return ((Timestamp) value).toInstant();
    }
}
