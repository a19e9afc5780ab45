package org.welco.sheet.api;

import java.util.List;
import java.util.Locale;

/** The language of the page that asks, which is the browser's. */
final class PageLanguage {

    private PageLanguage() {}

    /** As Faces chooses among the languages of the screens. @param wanted those that the browser accepts, the dearest first */
    static Locale of(List<Locale> wanted) {
        return wanted.stream()
                .filter(one -> List.of("fr", "en").contains(one.getLanguage()))
                .findFirst()
                .orElse(Locale.FRENCH);
    }
}
