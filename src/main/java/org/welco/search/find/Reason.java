package org.welco.search.find;

import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.welco.search.name.Match.Likeness;

/**
 * Why a row is shown.
 *
 * @param name how well the names fit, the worst of them; EXACT when none was typed
 * @param named whether a name was typed
 * @param others what else fits
 */
public record Reason(Likeness name, boolean named, List<Trait> others) {

    /** What fits besides names. */
    public enum Trait {
        NUMBER("numéro de la demande"),
        CODE("code de suivi"),
        PHONE("même téléphone"),
        PHONE_PART("chiffres de son téléphone"),
        MAIL("même adresse électronique"),
        MAIL_START("début de son adresse électronique"),
        BIRTH_DAY("né(e) ce jour-là"),
        BIRTH_YEAR("né(e) cette année-là");

        private final String sentence;

        Trait(String sentence) {
            this.sentence = sentence;
        }
    }

    public Reason {
        Objects.requireNonNull(name);
        others = List.copyOf(others);
    }

    /** In French, such as {@code nom proche, né(e) cette année-là}. */
    public String sentence() {
        Stream<String> ofName = named ? Stream.of(words(name)) : Stream.empty();
        return Stream.concat(ofName, others.stream().map(trait -> trait.sentence))
                .collect(Collectors.joining(", "));
    }

    private static String words(Likeness likeness) {
        return switch (likeness) {
            case EXACT -> "même nom";
            case BEGUN -> "nom qui commence ainsi";
            case SOUND -> "nom qui se prononce ainsi";
            case NEAR -> "nom proche";
        };
    }
}
