package org.welco.mail.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.text.MessageFormat;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.ResourceBundle;
import org.welco.platform.time.TownTime;

/** The cell's sentences, dates and durations in the language of the page. */
@Named
@RequestScoped
public class MailWords {

    private Clock clock;

    MailWords() {}

    @Inject
    public MailWords(Clock clock) {
        this.clock = clock;
    }

    public String get(String key) {
        return bundle().getString(key);
    }

    /** With {0} replaced. */
    public String of(String key, Object value) {
        return new MessageFormat(get(key), locale()).format(new Object[] {value});
    }

    /** With {0} and {1} replaced. */
    public String of(String key, Object one, Object other) {
        return new MessageFormat(get(key), locale()).format(new Object[] {one, other});
    }

    public String date(LocalDate date) {
        return DateTimeFormatter.ofPattern(get("mail.date"), locale()).format(date);
    }

    /** The hour of today; day and hour of any other day. */
    public String moment(Instant instant) {
        LocalDate day = instant.atZone(TownTime.ZONE).toLocalDate();
        LocalTime time = instant.atZone(TownTime.ZONE).toLocalTime();
        String hour = of("mail.clock", time.getHour(), "%02d".formatted(time.getMinute()));
        boolean today = day.equals(clock.instant().atZone(TownTime.ZONE).toLocalDate());
        return today ? of("mail.at", hour) : of("mail.on", date(day), hour);
    }

    /** How long ago, in minutes, hours or days, as a reader says it. */
    public String since(Instant instant) {
        Duration age = Duration.between(instant, clock.instant());
        if (age.toHours() >= 24) {
            return of("mail.days", age.toDays());
        }
        return age.toMinutes() >= 60
                ? of("mail.hours", age.toHours())
                : of("mail.minutes", Math.max(1, age.toMinutes()));
    }

    Instant now() {
        return clock.instant();
    }

    private static Locale locale() {
        return FacesContext.getCurrentInstance().getViewRoot().getLocale();
    }

    private static ResourceBundle bundle() {
        FacesContext context = FacesContext.getCurrentInstance();
        return context.getApplication().getResourceBundle(context, "mailMsg");
    }
}
