package org.welco.maarch;

import jakarta.json.JsonArray;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.welco.mail.registry.RegistryException;
import org.welco.mail.registry.RegistryException.Kind;

/** Who sent a letter, as a few lines of text: by the contacts of the letter, else by the columns that 18.10 has. */
final class Senders {

    private static final System.Logger LOG = System.getLogger(Senders.class.getName());

    /** Longest text kept, in characters. */
    private static final int LONGEST = 2000;

    private final MaarchClient client;

    Senders(MaarchClient client) {
        this.client = client;
    }

    Optional<String> of(long resId) {
        Optional<JsonObject> contacts = client.ask(maarch -> maarch.contacts(resId, "senders"));
        Optional<String> found = contacts.flatMap(Senders::lines);
        return (found.isPresent() ? found : fromColumns(resId)).map(Senders::shorten);
    }

    private Optional<String> fromColumns(long resId) {
        try {
            return client.rows(ListJson.one(ListJson.SENDER, resId)).stream()
                    .map(row -> joined(
                            "\n",
                            List.of(
                                    joined(" ", List.of(row.text("contact_firstname"), row.text("contact_lastname"))),
                                    row.text("contact_society"))))
                    .flatMap(Optional::stream)
                    .findFirst();
        } catch (RegistryException e) {
            if (e.kind() != Kind.REFUSED && e.kind() != Kind.RIGHTS && e.kind() != Kind.SERVER_ERROR) {
                throw e;
            }
            LOG.log(System.Logger.Level.WARNING, "maarch: the sender of letter {0} is not told: {1}", resId, e.kind());
            return Optional.empty();
        }
    }

    private static Optional<String> lines(JsonObject answer) {
        if (!(answer.get("contacts") instanceof JsonArray contacts)) {
            return Optional.empty();
        }
        List<String> all = contacts.stream()
                .filter(JsonObject.class::isInstance)
                .map(contact -> coordinates(contact.asJsonObject()))
                .flatMap(Optional::stream)
                .toList();
        return all.isEmpty() ? Optional.empty() : Optional.of(String.join("\n\n", all));
    }

    private static Optional<String> coordinates(JsonObject contact) {
        Optional<String> civility =
                contact.get("civility") instanceof JsonObject one ? text(one, "label") : Optional.empty();
        return joined(
                "\n",
                List.of(
                        joined(" ", List.of(civility, text(contact, "firstname"), text(contact, "lastname"))),
                        text(contact, "company"),
                        joined(" ", List.of(text(contact, "addressNumber"), text(contact, "addressStreet"))),
                        text(contact, "addressAdditional1"),
                        text(contact, "addressAdditional2"),
                        joined(" ", List.of(text(contact, "addressPostcode"), text(contact, "addressTown"))),
                        text(contact, "addressCountry"),
                        text(contact, "email"),
                        text(contact, "phone")));
    }

    private static Optional<String> joined(String between, List<Optional<String>> parts) {
        String text = parts.stream().flatMap(Optional::stream).collect(Collectors.joining(between));
        return text.isEmpty() ? Optional.empty() : Optional.of(text);
    }

    private static Optional<String> text(JsonObject contact, String key) {
        JsonValue value = contact.get(key);
        String text =
                value instanceof JsonString one ? one.getString() : value instanceof JsonNumber ? value.toString() : "";
        return Optional.of(
                        StatusJson.keepable(text).replaceAll("\\p{Cntrl}", " ").strip())
                .filter(one -> !one.isEmpty());
    }

    private static String shorten(String text) {
        return text.substring(0, Math.min(text.length(), LONGEST));
    }
}
