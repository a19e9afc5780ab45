package org.welco.mail.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import org.welco.platform.page.PageWords;

/** The cell's sentences, dates and durations in the language of the page. */
@Named
@RequestScoped
public class MailWords extends PageWords {

    private static final String BUNDLE = "org.welco.mail.web.messages";

    private Clock clock;

    MailWords() {
        super(BUNDLE);
    }

    @Inject
    public MailWords(Clock clock) {
        super(BUNDLE);
        this.clock = clock;
    }

    public String date(LocalDate date) {
        return day("mail.date", date);
    }

    /** The hour of today; day and hour of any other day. */
    public String moment(Instant instant) {
        LocalDate day = inTown(instant).toLocalDate();
        String hour = hour("mail.clock", instant);
        boolean today = day.equals(inTown(clock.instant()).toLocalDate());
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
}
