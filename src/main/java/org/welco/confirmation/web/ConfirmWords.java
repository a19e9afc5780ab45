package org.welco.confirmation.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import java.util.ResourceBundle;

/** What the citizen's page says, in the language of his browser: French, or English when he prefers it. */
record ConfirmWords(Locale locale, ResourceBundle bundle) {

    private static final String BUNDLE = "org.welco.confirmation.web.page";
    private static final ResourceBundle.Control NO_OTHER_LANGUAGE =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    /** @param request tells by {@code Accept-Language} */
    static ConfirmWords of(HttpServletRequest request) {
        boolean english = request.getHeader("Accept-Language") != null
                && request.getLocale().getLanguage().equals(Locale.ENGLISH.getLanguage());
        Locale locale = english ? Locale.ENGLISH : Locale.FRENCH;
        return new ConfirmWords(
                locale,
                ResourceBundle.getBundle(BUNDLE, locale, ConfirmWords.class.getClassLoader(), NO_OTHER_LANGUAGE));
    }

    String say(String key) {
        return bundle.getString(key);
    }
}
