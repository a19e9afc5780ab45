package org.welco.maarch;

import java.util.Collection;
import java.util.stream.Collectors;
import org.welco.maarch.settings.MaarchSettings;

/**
 * The body of {@code POST res/list}. A limit is always sent: without one, Maarch loads its whole base in memory. The
 * clause is made here alone, of numbers and checked statuses: Maarch runs it as SQL and refuses some words even quoted.
 *
 * @param select columns that every version has; asking for one that is gone refuses the whole call
 * @param limit 1 or more
 */
record ListJson(String select, String clause, boolean withFile, int limit) {

    static final String LETTER =
            "res_id,alt_identifier,subject,doc_date,admission_date,creation_date,filename,format,filesize";

    static final String STANDING = "res_id,status,external_id";

    /** Columns of 18.10 and 19.04 only: later ones refuse them, and give contacts otherwise. */
    static final String SENDER = "res_id,contact_firstname,contact_lastname,contact_society";

    static ListJson letters(String status, long afterResId, int limit) {
        return new ListJson(LETTER, inStatus(status) + " and res_id > " + afterResId, false, limit);
    }

    static ListJson lettersWithFiles(String status, Collection<Long> resIds) {
        String numbers = resIds.stream().map(String::valueOf).collect(Collectors.joining(","));
        String clause = inStatus(status) + " and res_id in (" + numbers + ")";
        return new ListJson(LETTER, clause, true, resIds.size());
    }

    static ListJson one(String select, long resId) {
        return new ListJson(select, "res_id = " + resId, false, 1);
    }

    /** A call that any Maarch carries out for any user who may see anything: no letter has the number 0. */
    static ListJson trivial() {
        return one("res_id", 0);
    }

    static ListJson count(String clause) {
        return new ListJson("count(*) as n", clause, false, 1);
    }

    static String inStatus(String status) {
        if (!MaarchSettings.isStatus(status)) {
            throw new IllegalArgumentException("not a status");
        }
        return "status = '" + status + "'";
    }

    String text() {
        return JsonText.object(json -> {
            json.writeStringField("select", select);
            json.writeStringField("clause", clause);
            json.writeBooleanField("withFile", withFile);
            if (!select.startsWith("count(")) {
                json.writeArrayFieldStart("orderBy");
                json.writeString("res_id");
                json.writeEndArray();
            }
            json.writeNumberField("limit", limit);
        });
    }
}
