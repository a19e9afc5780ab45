package org.welco.agent.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import java.util.ResourceBundle;

/** What is said to a person about signing in, in the language of his browser: French, or English when he prefers it. */
public final class Words {

    private static final String BUNDLE = "org.welco.agent.web.messages";
    private static final ResourceBundle.Control NO_OTHER_LANGUAGE =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    private final Locale locale;
    private final ResourceBundle bundle;

    private Words(Locale locale) {
        this.locale = locale;
        this.bundle = ResourceBundle.getBundle(BUNDLE, locale, Words.class.getClassLoader(), NO_OTHER_LANGUAGE);
    }

    /** @param request tells by {@code Accept-Language}; no other header changes anything */
    public static Words of(HttpServletRequest request) {
        boolean english = request.getHeader("Accept-Language") != null
                && request.getLocale().getLanguage().equals(Locale.ENGLISH.getLanguage());
        return new Words(english ? Locale.ENGLISH : Locale.FRENCH);
    }

    /** @throws java.util.MissingResourceException for a key that is none: a programming error */
    public String say(String key) {
        return bundle.getString(key);
    }

    String language() {
        return locale.getLanguage();
    }
}
