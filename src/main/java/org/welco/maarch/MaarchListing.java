package org.welco.maarch;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;

/** What Maarch would give, without taking anything: for an operator in doubt. Must be called inside the tenant's gate. */
@ApplicationScoped
public class MaarchListing {

    /** Longest listing, in letters. */
    public static final int MOST = 500;

    private static final String COLUMNS = "res_id,status,alt_identifier,subject";

    /** Which letters. */
    public enum Scope {
        /** Those that a harvest would take. */
        EXACT,
        /** Those whose status begins as that of the harvest. */
        ALIKE,
        /** All that the user may see. */
        ALL
    }

    private MaarchClients clients;

    MaarchListing() {}

    @Inject
    public MaarchListing(MaarchClients clients) {
        this.clients = clients;
    }

    /**
     * @param limit 1 to {@link #MOST}
     * @return a title with the whole number of letters, then a line per letter
     */
    public List<String> list(Scope scope, int limit) {
        if (limit < 1 || limit > MOST) {
            throw new IllegalArgumentException("a limit is 1 to " + MOST + ", not " + limit);
        }
        return clients.call(client -> {
            String clause = clause(scope, client.settings().link().statuses().toProcess());
            List<String> lines = new ArrayList<>();
            lines.add(clause + " : " + MaarchCheck.count(client, clause) + " courrier(s)");
            client.rows(new ListJson(COLUMNS, clause, false, limit)).forEach(row -> lines.add(line(row)));
            return lines;
        });
    }

    private static String clause(Scope scope, String status) {
        String exact = ListJson.inStatus(status);
        return switch (scope) {
            case EXACT -> exact;
            case ALIKE -> "status like '" + status + "%'";
            case ALL -> "1=1";
        };
    }

    private static String line(RowJson row) {
        String number = row.resId().isPresent() ? String.valueOf(row.resId().getAsLong()) : "?";
        return "  " + number + "  " + row.text("status").orElse("-") + "  "
                + row.text("alt_identifier").orElse("-") + "  "
                + row.text("subject").orElse("-");
    }
}
