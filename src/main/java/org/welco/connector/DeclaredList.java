package org.welco.connector;

import jakarta.json.JsonArray;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.welco.platform.json.JsonOfOthers;

/**
 * A setting that is a list of declarations, each with a name of its own. One that is malformed is off, the others are not.
 *
 * @param complaints what is wrong, one French sentence for each that is off; names setting and declaration
 */
public record DeclaredList<T>(List<T> all, List<String> complaints) {

    /** Declarations that are read, at most. */
    public static final int MOST = 10;

    public DeclaredList {
        all = List.copyOf(all);
        complaints = List.copyOf(complaints);
    }

    /**
     * How a setting is spoken of.
     *
     * @param key of the setting
     * @param one what each declares, such as {@code source}; feminine in French
     */
    public record Words(String key, String one) {

        private String noList() {
            return key + " : une liste d’objets est attendue ; aucune " + one + " n’est ajoutée";
        }

        private String off(String called, String why) {
            return key + " : " + called + ", " + why + " ; cette " + one + " est éteinte";
        }
    }

    /**
     * @param text of the setting; empty when it is not set
     * @param read makes one; refuses by an IllegalArgumentException in French
     */
    public static <T> DeclaredList<T> of(Optional<String> text, Words words, Function<JsonValue, T> read) {
        if (text.isEmpty()) {
            return new DeclaredList<>(List.of(), List.of());
        }
        return list(text.get())
                .map(list -> of(list, words, read))
                .orElseGet(() -> new DeclaredList<>(List.of(), List.of(words.noList())));
    }

    private static Optional<JsonArray> list(String text) {
        try {
            return Optional.of(JsonOfOthers.array(text));
        } catch (JsonException malformed) {
            return Optional.empty();
        }
    }

    private static <T> DeclaredList<T> of(JsonArray list, Words words, Function<JsonValue, T> read) {
        List<T> all = new ArrayList<>();
        List<String> complaints = new ArrayList<>();
        Set<String> names = new HashSet<>();
        for (int place = 0; place < list.size(); place++) {
            JsonValue declared = list.get(place);
            try {
                if (place >= MOST) {
                    throw new IllegalArgumentException(MOST + " " + words.one() + "s au plus sont admises");
                }
                T one = read.apply(declared);
                if (!names.add(declared.asJsonObject().getString("name", ""))) {
                    throw new IllegalArgumentException("une autre " + words.one() + " porte déjà ce nom");
                }
                all.add(one);
            } catch (IllegalArgumentException malformed) {
                complaints.add(words.off(words.one() + called(declared, place), malformed.getMessage()));
            }
        }
        return new DeclaredList<>(all, complaints);
    }

    private static String called(JsonValue declared, int place) {
        boolean named = declared instanceof JsonObject object
                && object.get("name") instanceof JsonString name
                && name.getString().matches("[A-Za-z0-9_-]{1,40}");
        return named ? " « " + declared.asJsonObject().getString("name") + " »" : " n° " + (place + 1);
    }
}
