package org.welco.publik.authentic.citizens;

import jakarta.json.JsonArray;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.welco.citizen.CitizenAccount;
import org.welco.citizen.CitizenLine;
import org.welco.platform.time.IsoDay;

/** An account as authentic writes it: an attribute that is unset is null, or empty. */
record AccountJson(JsonObject json) {

    private static final Pattern UUID = Pattern.compile("[0-9a-f]{32}");

    /** Names that towns give to attributes for a birth or usage name. */
    private static final List<String> OTHER_NAMES = List.of(
            "birth_name",
            "maiden_name",
            "usage_name",
            "usual_name",
            "nom_naissance",
            "nom_de_naissance",
            "nom_usage",
            "nom_d_usage");

    private static final Pattern E164 = Pattern.compile("\\+\\d{3,18}");

    /** What an attribute's mark of proof is named, behind the attribute. */
    static final String VERIFIED = "_verified";

    /** When the phone of signing in was proved. */
    static final String PHONE_PROVED = "phone_verified_on";

    private static final List<String> PHONES = List.of("mobile", "phone");

    String uuid() {
        return text("uuid").orElse("");
    }

    /** Of whichever attribute: all that look like E.164. */
    List<String> phones() {
        return values().values().stream()
                .filter(value -> E164.matcher(value).matches())
                .distinct()
                .toList();
    }

    String ou() {
        return text("ou").orElse("");
    }

    /** 0 for the very one, 1 for hardly alike. */
    double distance() {
        return json.get("dist") instanceof JsonNumber number ? number.doubleValue() : 0;
    }

    Optional<String> birthDate() {
        return text("birthdate");
    }

    /** Whether it begins with what was typed: such a hit is a good one although authentic calls it distant. */
    boolean isNamed(String words) {
        String wanted = words.toLowerCase(Locale.ROOT);
        return text("email")
                        .filter(mail -> mail.toLowerCase(Locale.ROOT).startsWith(wanted))
                        .isPresent()
                || text("username")
                        .filter(name -> name.toLowerCase(Locale.ROOT).startsWith(wanted))
                        .isPresent();
    }

    /** An open account of a person: closed ones stay in authentic's lists. */
    boolean isOpen() {
        return json.get("is_active") == JsonValue.TRUE
                && UUID.matcher(text("uuid").orElse("")).matches();
    }

    /** @param alsoCitizens slugs or names of roles that do not make an agent of their holder */
    boolean isAgent(List<String> alsoCitizens) {
        if (json.get("is_superuser") == JsonValue.TRUE || json.get("is_staff") == JsonValue.TRUE) {
            return true;
        }
        List<AccountJson> roles = roles();
        return !roles.isEmpty() && roles.stream().noneMatch(role -> role.isOneOf(alsoCitizens));
    }

    private List<AccountJson> roles() {
        return json.get("roles") instanceof JsonArray list
                ? list.stream()
                        .filter(JsonObject.class::isInstance)
                        .map(role -> new AccountJson(role.asJsonObject()))
                        .toList()
                : List.of();
    }

    /** A role, by its slug or its name. */
    private boolean isOneOf(List<String> wanted) {
        return text("slug").filter(wanted::contains).isPresent()
                || text("name").filter(wanted::contains).isPresent();
    }

    /** Everything that the index keeps. @param units those of citizens @param alsoCitizens as of {@link #isAgent} */
    CitizenAccount account(List<String> units, List<String> alsoCitizens) {
        return new CitizenAccount(
                text("uuid").orElse(""),
                ou(),
                modified(),
                isOpen() && !isAgent(alsoCitizens) && units.contains(ou()),
                text("first_name").orElse(""),
                text("last_name").orElse(""),
                OTHER_NAMES.stream()
                        .flatMap(key -> text(key).stream())
                        .distinct()
                        .toList(),
                text("email").orElse(""),
                PHONES.stream().flatMap(key -> text(key).stream()).distinct().toList(),
                birthDate().flatMap(IsoDay::of),
                text("city").orElse(""));
    }

    /** The beginning of time when it is not told: read anew each time, and never a reason to overwrite. */
    private Instant modified() {
        try {
            return text("modified")
                    .map(text -> OffsetDateTime.parse(text).toInstant())
                    .orElse(Instant.EPOCH);
        } catch (DateTimeException unreadable) {
            return Instant.EPOCH;
        }
    }

    CitizenLine line() {
        String name = (text("last_name").orElse("") + " " + text("first_name").orElse("")).strip();
        return new CitizenLine(
                text("uuid").orElseThrow(),
                name.isEmpty() ? text("full_name").orElse("(sans nom)") : name,
                birthDate()
                        .filter(date -> date.matches("\\d{4}-.*"))
                        .map(date -> Integer.valueOf(date.substring(0, 4))),
                text("city"),
                text("mobile").or(() -> text("phone")).map(AccountJson::ending));
    }

    /** Every attribute that is a text, a number, true or false, by its name. */
    Map<String, String> values() {
        Map<String, String> values = new HashMap<>();
        json.forEach((key, value) -> {
            switch (value.getValueType()) {
                case STRING -> text(key).ifPresent(text -> values.put(key, text));
                case NUMBER, TRUE, FALSE -> values.put(key, value.toString());
                default -> {
                    // unset, or no attribute
                }
            }
        });
        return values;
    }

    /**
     * Whether its owner proved the phone by which he signs in: authentic says so apart from the marks of attributes, and goes on saying it
     * when that phone changes.
     */
    boolean isPhoneProved() {
        return text(PHONE_PROVED).isPresent();
    }

    /** Names of the attributes that authentic marks so; it does with false for those that are unset. */
    Set<String> verified() {
        return json.entrySet().stream()
                .filter(entry ->
                        entry.getValue() == JsonValue.TRUE && entry.getKey().endsWith(VERIFIED))
                .map(entry -> entry.getKey().substring(0, entry.getKey().length() - VERIFIED.length()))
                .collect(Collectors.toSet());
    }

    private static String ending(String phone) {
        return phone.length() < 2 ? phone : phone.substring(phone.length() - 2);
    }

    private Optional<String> text(String key) {
        return json.get(key) instanceof JsonString text && !text.getString().isBlank()
                ? Optional.of(text.getString().strip())
                : Optional.empty();
    }
}
