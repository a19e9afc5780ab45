package org.welco.sheet.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.text.MessageFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import java.util.ResourceBundle;
import org.welco.platform.time.IsoDay;
import org.welco.platform.time.TownTime;
import org.welco.search.TenantPhones;
import org.welco.sheet.OpeningReason;
import org.welco.sheet.ProfileLine;

/** The sheet's sentences, dates and numbers in the language of the page. */
@Named
@RequestScoped
public class SheetWords {

    private static final String BUNDLE = "org.welco.sheet.web.messages";

    private TenantPhones phones;

    SheetWords() {}

    @Inject
    public SheetWords(TenantPhones phones) {
        this.phones = phones;
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

    /** With {0} and {1} replaced. */
    public String of(String key, Object one, Object other) {
        return new MessageFormat(get(key), locale()).format(new Object[] {one, other});
    }

    public String date(LocalDate date) {
        return DateTimeFormatter.ofPattern(get("sheet.date"), locale()).format(date);
    }

    /** The hour and minute, by the clock of the town hall. */
    public String clock(Instant instant) {
        var time = instant.atZone(TownTime.ZONE);
        return of("sheet.clock", time.getHour(), "%02d".formatted(time.getMinute()));
    }

    public String reason(OpeningReason reason) {
        return get("sheet.reason." + reason.word());
    }

    /** What others say, as a sentence of its own. w.c.s. is written small, wherever it stands. */
    String sentence(String message) {
        return message.isEmpty() || message.startsWith("w.c.s.")
                ? message
                : message.substring(0, 1).toUpperCase(Locale.ROOT) + message.substring(1);
    }

    /** As people write it here; what is not what its kind promises stays as it came. */
    String value(ProfileLine line) {
        return switch (line.kind()) {
            case PHONE -> phones.get().national(line.value());
            case DAY -> IsoDay.of(line.value()).map(this::date).orElse(line.value());
            case YES_OR_NO -> yesOrNo(line.value());
            case TEXT, MAIL -> line.value();
        };
    }

    private String yesOrNo(String text) {
        return switch (text) {
            case "true" -> get("sheet.yes");
            case "false" -> get("sheet.no");
            default -> text;
        };
    }

    private static Locale locale() {
        return FacesContext.getCurrentInstance().getViewRoot().getLocale();
    }
}
