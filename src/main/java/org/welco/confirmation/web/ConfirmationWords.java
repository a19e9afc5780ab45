package org.welco.confirmation.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.text.MessageFormat;
import java.time.Clock;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import java.util.ResourceBundle;
import org.welco.platform.time.TownTime;

/** Sentences and moments of the sheet's part, in the language of the page. */
@Named
@RequestScoped
public class ConfirmationWords {

    private static final String BUNDLE = "org.welco.confirmation.web.messages";

    private Clock clock;

    ConfirmationWords() {}

    @Inject
    public ConfirmationWords(Clock clock) {
        this.clock = clock;
    }

    static String parameter(String name) {
        return Optional.ofNullable(FacesContext.getCurrentInstance()
                        .getExternalContext()
                        .getRequestParameterMap()
                        .get(name))
                .orElse("");
    }

    public String get(String key) {
        return ResourceBundle.getBundle(BUNDLE, locale()).getString(key);
    }

    /** With {0}, {1}, … replaced. */
    String of(String key, Object... values) {
        return new MessageFormat(get(key), locale()).format(values);
    }

    /** The hour and minute by the clock of the town hall; the day before them unless it is today. */
    String moment(Instant instant) {
        return moment("confirmation.today", "confirmation.day", instant);
    }

    /** As the end of a time. */
    String until(Instant instant) {
        return moment("confirmation.until.today", "confirmation.until.day", instant);
    }

    private String moment(String onSameDay, String onAnother, Instant instant) {
        ZonedDateTime time = instant.atZone(TownTime.ZONE);
        String hour = of("confirmation.clock", time.getHour(), "%02d".formatted(time.getMinute()));
        boolean today =
                time.toLocalDate().equals(clock.instant().atZone(TownTime.ZONE).toLocalDate());
        return today ? of(onSameDay, hour) : of(onAnother, day(instant), hour);
    }

    String day(Instant instant) {
        return DateTimeFormatter.ofPattern(get("confirmation.date"), locale()).format(instant.atZone(TownTime.ZONE));
    }

    boolean isPast(Instant instant) {
        return !clock.instant().isBefore(instant);
    }

    private static Locale locale() {
        return FacesContext.getCurrentInstance().getViewRoot().getLocale();
    }
}
