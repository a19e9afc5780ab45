package org.welco.connector;

import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** One object of a setting, read key by key. Every refusal is an IllegalArgumentException whose message says in French what is wrong. */
public final class Declaration {

    /** Of the theme's pictures, those that can stand for something declared. */
    public static final Set<String> ICONS = Set.of(
            "bill", "book", "clip", "clock", "counter", "form", "home", "link", "lock", "mail", "people", "person",
            "phone", "pin", "star", "text");

    private static final String USUAL_ICON = "link";
    private static final int LONGEST_TITLE = 60;

    private final JsonObject declared;

    /** @param keys all that it may hold */
    public Declaration(JsonValue declared, Set<String> keys) {
        if (!(declared instanceof JsonObject object)) {
            throw new IllegalArgumentException("un objet est attendu");
        }
        if (!keys.containsAll(object.keySet())) {
            throw new IllegalArgumentException("une clé n’est aucune de " + sorted(keys));
        }
        this.declared = object;
    }

    private static String sorted(Set<String> words) {
        return String.join(", ", words.stream().sorted().toList());
    }

    /** Empty where the key is absent. */
    public Optional<JsonValue> value(String key) {
        return Optional.ofNullable(declared.get(key));
    }

    /** Empty text where the key is absent. */
    public String text(String key) {
        JsonValue value = declared.get(key);
        if (value == null) {
            return "";
        }
        if (value instanceof JsonString text) {
            return text.getString();
        }
        throw new IllegalArgumentException("« " + key + " » doit être un texte");
    }

    /** What people read: a few words. */
    public String title(String key) {
        return title(key, text(key));
    }

    private static String title(String key, String text) {
        String title = text.strip();
        if (title.isEmpty() || title.length() > LONGEST_TITLE) {
            throw new IllegalArgumentException("« " + key + " » doit avoir de 1 à " + LONGEST_TITLE + " caractères");
        }
        return title;
    }

    /** What people read: a text, or one for each language, as {@code {"fr": …, "en": …}}. */
    public Wording wording(String key) {
        if (declared.get(key) instanceof JsonObject both) {
            Declaration languages = new Declaration(both, Set.of("fr", "en"));
            String fr = title(key, languages.text("fr"));
            return new Wording(fr, languages.value("en").isEmpty() ? fr : title(key, languages.text("en")));
        }
        String title = title(key);
        return new Wording(title, title);
    }

    /** One of {@link #ICONS}, under the key {@code icon}. */
    public String icon() {
        String icon = text("icon");
        if (!icon.isEmpty() && !ICONS.contains(icon)) {
            throw new IllegalArgumentException("« icon » n’est aucune de " + sorted(ICONS));
        }
        return icon.isEmpty() ? USUAL_ICON : icon;
    }

    /** What is shown of a line. */
    public LineTemplate template(String key) {
        try {
            return new LineTemplate(text(key));
        } catch (IllegalArgumentException malformed) {
            throw new IllegalArgumentException("« " + key + " » : " + malformed.getMessage(), malformed);
        }
    }

    /** The page that a line opens. */
    public LineTemplate link(String key) {
        LineTemplate link = template(key);
        if (!link.template().matches("(?s)|(https?://|\\{\\{).*")) {
            throw new IllegalArgumentException("« " + key + " » doit commencer par http, par https ou par une clé");
        }
        return link;
    }

    /** Nobody uses what names no role: one at least, under the key {@code roles}. */
    public Set<String> roles() {
        return Set.copyOf(
                words(declared.get("roles"), "« roles » doit être une liste de rôles, par identifiant ou par nom"));
    }

    /** @return a list of texts, none blank @throws IllegalArgumentException in these words for anything else, and for none */
    public static List<String> words(JsonValue value, String refusal) {
        boolean fits = value instanceof JsonArray list
                && !list.isEmpty()
                && list.stream()
                        .allMatch(word -> word instanceof JsonString text
                                && !text.getString().isBlank());
        if (!fits) {
            throw new IllegalArgumentException(refusal);
        }
        return new HashSet<>(value.asJsonArray().getValuesAs(JsonString::getString))
                .stream().toList();
    }
}
