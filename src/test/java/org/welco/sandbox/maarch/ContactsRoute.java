package org.welco.sandbox.maarch;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.welco.sandbox.http.Answer;

/** {@code GET /resources/<id>/contacts?type=senders}. Without a type the list is empty. */
final class ContactsRoute {

    private static final List<String> ADDRESS = List.of(
            "addressNumber",
            "addressStreet",
            "addressAdditional1",
            "addressAdditional2",
            "addressPostcode",
            "addressTown",
            "addressCountry",
            "email",
            "phone");

    private final MaarchDatabase database;
    private final MaarchVersion version;
    private final MaarchErrors errors;
    private final Perimeter perimeter;

    ContactsRoute(MaarchDatabase database, MaarchVersion version, Perimeter perimeter) {
        this.database = database;
        this.version = version;
        this.errors = new MaarchErrors(version);
        this.perimeter = perimeter;
    }

    Answer answer(MaarchCall call, MaarchUser user) {
        List<Long> ids = call.resIds();
        if (ids.isEmpty() || !perimeter.holds(user, ids.get(0))) {
            return errors.refusal(403, "Document out of perimeter");
        }
        List<Map<String, Object>> contacts = call.body().path("type").asText("").equals("senders")
                ? database.list(
                        "select c.* from contacts c join res_letterbox l on c.id = l.exp_contact_id or c.id = l.dest_contact_id"
                                + " where l.res_id = ? order by c.id",
                        this::contact,
                        ids.get(0))
                : List.of();
        return errors.json(200, Map.of("contacts", contacts));
    }

    private Map<String, Object> contact(ResultSet row) throws SQLException {
        Map<String, Object> contact = new LinkedHashMap<>();
        if (version == MaarchVersion.V2301) {
            contact.put("id", row.getInt("id"));
        }
        contact.put("type", "contact");
        Map<String, Object> civility = new LinkedHashMap<>();
        List.of("id", "label", "abbreviation").forEach(key -> civility.put(key, null));
        contact.put("civility", civility);
        contact.put("firstname", row.getString("firstname"));
        contact.put("lastname", row.getString("lastname"));
        contact.put("company", row.getString("company"));
        contact.put("department", null);
        contact.put("function", null);
        address(row, contact);
        contact.put("communicationMeans", null);
        contact.put("notes", null);
        contact.put("creator", 1);
        contact.put("creatorLabel", "Super ADMIN");
        contact.put("enabled", true);
        contact.put("creationDate", row.getString("creation_date"));
        contact.put("modificationDate", null);
        contact.put("customFields", List.of());
        contact.put("externalId", List.of());
        if (version == MaarchVersion.V2301) {
            contact.put("sector", null);
        }
        contact.put("fillingRate", fillingRate(contact));
        return contact;
    }

    private static void address(ResultSet row, Map<String, Object> contact) throws SQLException {
        List<String> values = Arrays.asList(
                row.getString("address_number"),
                row.getString("address_street"),
                null,
                null,
                row.getString("address_postcode"),
                row.getString("address_town"),
                "FRANCE",
                row.getString("email"),
                row.getString("phone"));
        for (int i = 0; i < ADDRESS.size(); i++) {
            contact.put(ADDRESS.get(i), values.get(i));
        }
    }

    private static Map<String, Object> fillingRate(Map<String, Object> contact) {
        long filled =
                ADDRESS.stream().map(contact::get).filter(Objects::nonNull).count();
        Map<String, Object> rate = new LinkedHashMap<>();
        rate.put("rate", 100 * filled / ADDRESS.size());
        rate.put("thresholdLevel", filled > 5 ? "third" : "first");
        return rate;
    }
}
