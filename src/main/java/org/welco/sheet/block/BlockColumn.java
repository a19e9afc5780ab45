package org.welco.sheet.block;

import java.util.Map;
import java.util.Objects;
import org.welco.connector.LineTemplate;
import org.welco.connector.Wording;

/**
 * A column of a block.
 *
 * @param states how states are shown, by what a line holds; one that is not there is shown as it is
 */
public record BlockColumn(Wording title, Kind kind, LineTemplate text, Map<String, State> states) {

    /** How a value is written for people; one that is not what its kind promises stays as it came. */
    public enum Kind {
        TEXT,
        /** Begins with {@code YYYY-MM-DD}. */
        DATE,
        /** In euros. */
        AMOUNT,
        /** A word with a picture. */
        STATE
    }

    /** How pressing a state is. */
    public enum Tone {
        NONE,
        OK,
        INFO,
        WARN,
        ERROR
    }

    /** @param word what people read */
    public record State(Wording word, Tone tone) {

        public State {
            Objects.requireNonNull(word);
            Objects.requireNonNull(tone);
        }
    }

    public BlockColumn {
        Objects.requireNonNull(title);
        Objects.requireNonNull(kind);
        Objects.requireNonNull(text);
        states = Map.copyOf(states);
    }

    /** @param value what a line gives */
    State state(String value) {
        return states.getOrDefault(value, new State(new Wording(value, value), Tone.NONE));
    }
}
