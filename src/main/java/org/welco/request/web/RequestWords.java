package org.welco.request.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.welco.access.role.Channel;
import org.welco.platform.page.PageWords;

/** Sentences, moments and codes of begun requests in the language of the page. */
@Named
@RequestScoped
public class RequestWords extends PageWords {

    private static final String BUNDLE = "org.welco.request.web.messages";

    private Clock clock;

    RequestWords() {
        super(BUNDLE);
    }

    @Inject
    public RequestWords(Clock clock) {
        super(BUNDLE);
        this.clock = clock;
    }

    /** As people call it. */
    public String channel(Channel channel) {
        return get("request.channel." + channel.word());
    }

    /** How long ago, in minutes, hours or days, as a reader says it. */
    public String since(Instant instant) {
        Duration age = Duration.between(instant, clock.instant());
        if (age.toHours() >= 24) {
            return of("request.days", age.toDays());
        }
        return age.toMinutes() >= 60
                ? of("request.hours", age.toHours())
                : of("request.minutes", Math.max(1, age.toMinutes()));
    }

    /** Day and hour, by the clock of the town hall. */
    public String moment(Instant instant) {
        return of("request.moment", day("request.date", inTown(instant)), hour("request.clock", instant));
    }

    /** Letter by letter, so that it is read aloud as it is written. */
    public String spelt(String code) {
        return String.join(" ", code.split(""));
    }

    Instant now() {
        return clock.instant();
    }
}
