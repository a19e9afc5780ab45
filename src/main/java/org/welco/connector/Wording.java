package org.welco.connector;

import java.util.Locale;
import java.util.Objects;

/** What a tenant wrote for people, in the languages of the screens. @param en the French text where it wrote one only */
public record Wording(String fr, String en) {

    public Wording {
        Objects.requireNonNull(fr);
        Objects.requireNonNull(en);
    }

    /** In the language of a page; French for any that we do not speak. */
    public String in(Locale locale) {
        return locale.getLanguage().equals(Locale.ENGLISH.getLanguage()) ? en : fr;
    }
}
