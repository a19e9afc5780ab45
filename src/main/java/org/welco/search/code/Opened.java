package org.welco.search.code;

import java.net.URI;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.ResourceBundle;

/**
 * What came of opening a request by its tracking code.
 *
 * @param address where the agent's own browser goes, signed in at w.c.s.; present when it is opened, never kept nor logged
 */
public record Opened(Outcome outcome, Optional<URI> address) {

    private static final String BUNDLE = "org.welco.search.code.messages";
    private static final ResourceBundle.Control NO_OTHER_LANGUAGE =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    /** How it ended. */
    public enum Outcome {
        OPENED("code.opened"),
        /** Not 8 letters: nobody was asked. */
        NOT_A_CODE("code.shape"),
        /** It opens nothing. */
        UNKNOWN("code.unknown"),
        /** Too many that open nothing, lately, by the same agent: nobody was asked. */
        TOO_MANY("code.many"),
        /** w.c.s. gave no usable answer. */
        NO_ANSWER("code.answer");

        private final String key;

        Outcome(String key) {
            this.key = key;
        }

        /** Of a sentence in {@code org.welco.search.code.messages}. */
        public String key() {
            return key;
        }
    }

    public Opened {
        Objects.requireNonNull(outcome);
        if (address.isPresent() != (outcome == Outcome.OPENED)) {
            throw new IllegalArgumentException("an address, when it is opened");
        }
    }

    static Opened at(URI address) {
        return new Opened(Outcome.OPENED, Optional.of(address));
    }

    static Opened not(Outcome outcome) {
        return new Opened(outcome, Optional.empty());
    }

    /** For the agent. @param language French for any other than English */
    public String sentence(Locale language) {
        boolean english = language.getLanguage().equals(Locale.ENGLISH.getLanguage());
        return ResourceBundle.getBundle(
                        BUNDLE,
                        english ? Locale.ENGLISH : Locale.FRENCH,
                        Opened.class.getClassLoader(),
                        NO_OTHER_LANGUAGE)
                .getString(outcome.key());
    }
}
