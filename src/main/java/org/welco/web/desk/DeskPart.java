package org.welco.web.desk;

import java.util.Locale;
import java.util.Optional;

/** A part of the desk's first page: a cell that exists. */
enum DeskPart {
    /** Anyone and any request. */
    SEARCH,
    /** The forms that the agent may begin. */
    FORMS,
    /** Letters to process, for agents who process letters. */
    MAIL,
    /** Articles, for agents who may read them. */
    KNOWLEDGE;

    /** As settings, views and style sheets name it. */
    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<DeskPart> of(String word) {
        for (DeskPart part : values()) {
            if (part.word().equals(word)) {
                return Optional.of(part);
            }
        }
        return Optional.empty();
    }
}
