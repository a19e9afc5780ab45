package org.welco.mail.text;

import java.util.Objects;
import org.welco.mail.text.child.Frames;

/**
 * The text of a letter's document.
 *
 * @param pages 0 when they could not be counted
 * @param text as it stands on the pages, at most {@link #LONGEST} characters, without control characters but line feeds;
 *     empty when there is none
 */
public record LetterText(TextState state, int pages, String text) {

    /** Longest text kept, in characters. */
    public static final int LONGEST = Frames.LONGEST_TEXT;

    public LetterText {
        Objects.requireNonNull(state);
        if (pages < 0 || text.length() > LONGEST) {
            throw new IllegalArgumentException("not the text of a letter: " + pages + " pages");
        }
    }

    /** Nothing was read, and why. */
    public static LetterText none(TextState why) {
        return new LetterText(why, 0, "");
    }
}
