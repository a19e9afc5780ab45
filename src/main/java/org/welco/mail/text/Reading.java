package org.welco.mail.text;

import java.util.Objects;
import java.util.Optional;
import org.welco.mail.text.child.Frames;

/**
 * What one reading of a document brought.
 *
 * @param thumbnail its first page as PNG, at most {@link #LARGEST_THUMBNAIL} bytes; empty when it could not be drawn
 */
public record Reading(LetterText text, Optional<byte[]> thumbnail) {

    /** Largest picture of a first page, in bytes. */
    public static final int LARGEST_THUMBNAIL = Frames.LARGEST_THUMBNAIL;

    public Reading {
        Objects.requireNonNull(text);
        thumbnail.ifPresent(png -> {
            if (png.length > LARGEST_THUMBNAIL) {
                throw new IllegalArgumentException("a thumbnail of " + png.length + " bytes");
            }
        });
    }

    /** Nothing was read, and why. */
    public static Reading none(TextState why) {
        return new Reading(LetterText.none(why), Optional.empty());
    }
}
