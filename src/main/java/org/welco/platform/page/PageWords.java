package org.welco.platform.page;

import jakarta.faces.context.FacesContext;
import java.text.MessageFormat;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAccessor;
import java.util.Locale;
import java.util.Optional;
import java.util.ResourceBundle;
import org.welco.platform.time.TownTime;

/**
 * The words of one bundle in the language of the page that is being drawn. A room's cells extend it and add what their trade says. For
 * the thread of a Faces request only.
 */
public abstract class PageWords {

    private static final String ALWAYS_SMALL = "w.c.s.";

    private final String bundle;

    /** @param bundle such as {@code org.welco.sheet.web.messages} */
    protected PageWords(String bundle) {
        this.bundle = bundle;
    }

    /** A parameter of the request; empty where it has none of that name. */
    public static String parameter(String name) {
        return Optional.ofNullable(FacesContext.getCurrentInstance()
                        .getExternalContext()
                        .getRequestParameterMap()
                        .get(name))
                .orElse("");
    }

    /** What others say, as a sentence of its own. w.c.s. is written small, wherever it stands. */
    public String sentence(String message) {
        return message.isEmpty() || message.startsWith(ALWAYS_SMALL)
                ? message
                : message.substring(0, 1).toUpperCase(Locale.ROOT) + message.substring(1);
    }

    /** @throws java.util.MissingResourceException for a key that is none: a programming error */
    public String get(String key) {
        return ResourceBundle.getBundle(bundle, locale()).getString(key);
    }

    /** With {0} replaced. */
    public String of(String key, Object value) {
        return filled(key, value);
    }

    /** With {0} and {1} replaced. */
    public String of(String key, Object one, Object other) {
        return filled(key, one, other);
    }

    /** With {0} to {2} replaced. */
    public String of(String key, Object one, Object other, Object third) {
        return filled(key, one, other, third);
    }

    private String filled(String key, Object... values) {
        return new MessageFormat(get(key), locale()).format(values);
    }

    /** @param key of the pattern of a day, such as {@code dd/MM/uuuu} */
    protected String day(String key, TemporalAccessor day) {
        return DateTimeFormatter.ofPattern(get(key), locale()).format(day);
    }

    /** The hour and minute, by the clock of the town hall. @param key of a sentence with {0} for hours, {1} for minutes */
    protected String hour(String key, Instant instant) {
        ZonedDateTime time = inTown(instant);
        return of(key, time.getHour(), "%02d".formatted(time.getMinute()));
    }

    /** By the clock of the town hall. */
    protected static ZonedDateTime inTown(Instant instant) {
        return instant.atZone(TownTime.ZONE);
    }

    private static Locale locale() {
        return FacesContext.getCurrentInstance().getViewRoot().getLocale();
    }
}
