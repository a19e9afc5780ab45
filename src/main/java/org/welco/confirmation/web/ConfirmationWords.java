package org.welco.confirmation.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.Instant;
import org.welco.platform.page.PageWords;

/** Sentences and moments of the sheet's part, in the language of the page. */
@Named
@RequestScoped
public class ConfirmationWords extends PageWords {

    private static final String BUNDLE = "org.welco.confirmation.web.messages";

    private Clock clock;

    ConfirmationWords() {
        super(BUNDLE);
    }

    @Inject
    public ConfirmationWords(Clock clock) {
        super(BUNDLE);
        this.clock = clock;
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
        String hour = hour("confirmation.clock", instant);
        boolean today =
                inTown(instant).toLocalDate().equals(inTown(clock.instant()).toLocalDate());
        return today ? of(onSameDay, hour) : of(onAnother, day(instant), hour);
    }

    String day(Instant instant) {
        return day("confirmation.date", inTown(instant));
    }

    boolean isPast(Instant instant) {
        return !clock.instant().isBefore(instant);
    }
}
