package org.welco.search.request;

import jakarta.json.JsonArray;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.welco.platform.json.JsonOfOthers;
import org.welco.search.SearchKey;
import org.welco.tenant.Tenant;

/**
 * In which fields of requests people are named: the setting {@code REQUEST_FIELDS}, over what is usual.
 *
 * @param names of fields by what they hold, the surer first
 */
record RequestFields(Map<Kind, List<String>> names) {

    /** What a field holds. */
    enum Kind {
        FIRST_NAME("prenom", "prenom_demandeur", "prenom_usager", "first_name"),
        LAST_NAME("nom", "nom_demandeur", "nom_usager", "nom_famille", "last_name"),
        MAIL("courriel", "email", "mail", "adresse_mail", "courriel_demandeur"),
        PHONE("telephone", "portable", "mobile", "tel", "telephone_fixe", "telephone_portable", "phone"),
        BIRTH_DATE("date_naissance", "date_de_naissance", "naissance", "birthdate");

        private final List<String> usual;

        Kind(String... usual) {
            this.usual = List.of(usual);
        }
    }

    RequestFields {
        names = Map.copyOf(names);
    }

    /** @throws IllegalArgumentException when it is malformed; the message names it, in French */
    static RequestFields of(Tenant tenant) {
        Map<Kind, List<String>> names = new EnumMap<>(Kind.class);
        for (Kind kind : Kind.values()) {
            names.put(kind, kind.usual);
        }
        tenant.setting(SearchKey.REQUEST_FIELDS.key())
                .ifPresent(text -> object(text).forEach((kind, list) -> names.put(kind(kind), texts(list))));
        return new RequestFields(names);
    }

    private static JsonObject object(String text) {
        try {
            return JsonOfOthers.object(text);
        } catch (JsonException e) {
            throw new IllegalArgumentException(malformed("un objet JSON est attendu"), e);
        }
    }

    private static Kind kind(String name) {
        for (Kind kind : Kind.values()) {
            if (kind.name().toLowerCase(Locale.ROOT).equals(name)) {
                return kind;
            }
        }
        throw new IllegalArgumentException(
                malformed("« " + name + " » n’est aucun de first_name, last_name, mail, phone, birth_date"));
    }

    private static List<String> texts(JsonValue value) {
        if (!(value instanceof JsonArray list) || !list.stream().allMatch(JsonString.class::isInstance)) {
            throw new IllegalArgumentException(malformed("une liste de noms de champs est attendue"));
        }
        return list.stream().map(text -> ((JsonString) text).getString()).toList();
    }

    private static String malformed(String what) {
        return SearchKey.REQUEST_FIELDS.key() + " : " + what;
    }

    Optional<String> first(Kind kind, Map<String, String> fields) {
        return values(kind, fields).stream().findFirst();
    }

    List<String> values(Kind kind, Map<String, String> fields) {
        return names.get(kind).stream()
                .filter(fields::containsKey)
                .map(fields::get)
                .toList();
    }
}
