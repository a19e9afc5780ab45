package org.welco.sheet;

import java.util.Locale;
import java.util.Optional;

/** A part of every sheet, whatever the tenant declares. */
public enum SheetPart {
    PROFILE,
    REQUESTS,
    LETTERS;

    /** As settings name it, such as {@code requests}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** @return empty for any other word */
    public static Optional<SheetPart> of(String word) {
        for (SheetPart part : values()) {
            if (part.word().equals(word)) {
                return Optional.of(part);
            }
        }
        return Optional.empty();
    }
}
