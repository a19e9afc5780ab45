package org.welco.mail.text;

import java.util.Arrays;
import java.util.Optional;

/** What came of reading a document's text. Only {@link #INDEXED} has all of it. */
public enum TextState {
    /** All of its text is known. */
    INDEXED,
    /** A picture: no text to read. */
    SCANNED,
    /** It wants a password. */
    ENCRYPTED,
    /** It cannot be read as what it says it is. */
    BROKEN,
    /** Too many pages, too heavy, or too slow: only what came until then is known, perhaps nothing. */
    TOO_LONG,
    /** Neither a PDF, nor an image, nor a text. */
    OTHER_KIND;

    /** Empty for anything that is not exactly such a word. */
    public static Optional<TextState> parse(String word) {
        return Arrays.stream(values())
                .filter(state -> state.name().equals(word))
                .findFirst();
    }
}
