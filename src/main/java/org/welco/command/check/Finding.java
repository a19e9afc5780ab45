package org.welco.command.check;

import java.util.Objects;

/**
 * What one verification found.
 *
 * @param sentence French, for an operator; names the key, never a secret
 */
public record Finding(Level level, String sentence) {

    /** How bad it is. */
    public enum Level {
        OK,
        WARNING,
        ERROR,
        NOT_VERIFIABLE
    }

    public Finding {
        Objects.requireNonNull(level);
        Objects.requireNonNull(sentence);
    }

    public static Finding ok(String sentence) {
        return new Finding(Level.OK, sentence);
    }

    public static Finding warning(String sentence) {
        return new Finding(Level.WARNING, sentence);
    }

    public static Finding error(String sentence) {
        return new Finding(Level.ERROR, sentence);
    }

    public static Finding notVerifiable(String sentence) {
        return new Finding(Level.NOT_VERIFIABLE, sentence);
    }

    /** As a line of the terminal. */
    public String line() {
        String word = level == Level.NOT_VERIFIABLE ? "NOT VERIFIABLE" : level.name();
        return word + " - " + sentence;
    }
}
