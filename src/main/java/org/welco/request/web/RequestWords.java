package org.welco.request.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.text.MessageFormat;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import java.util.ResourceBundle;
import org.welco.access.role.Channel;
import org.welco.platform.time.TownTime;

/** Sentences, moments and codes of begun requests in the language of the page. */
@Named
@RequestScoped
public class RequestWords {

    private static final String BUNDLE = "org.welco.request.web.messages";

    private Clock clock;

    RequestWords() {}

    @Inject
    public RequestWords(Clock clock) {
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

    /** With {0} replaced. */
    public String of(String key, Object value) {
        return new MessageFormat(get(key), locale()).format(new Object[] {value});
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
        ZonedDateTime time = instant.atZone(TownTime.ZONE);
        String day = DateTimeFormatter.ofPattern(get("request.date"), locale()).format(time);
        return new MessageFormat(get("request.moment"), locale())
                .format(new Object[] {day, Integer.toString(time.getHour()), "%02d".formatted(time.getMinute())});
    }

    /** Letter by letter, so that it is read aloud as it is written. */
    public String spelt(String code) {
        return String.join(" ", code.split(""));
    }

    /** What others say, as a sentence of its own. w.c.s. is written small, wherever it stands. */
    String sentence(String message) {
        return message.isEmpty() || message.startsWith("w.c.s.")
                ? message
                : message.substring(0, 1).toUpperCase(Locale.ROOT) + message.substring(1);
    }

    Instant now() {
        return clock.instant();
    }

    private static Locale locale() {
        return FacesContext.getCurrentInstance().getViewRoot().getLocale();
    }
}
