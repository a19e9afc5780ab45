package org.welco.sheet.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Instant;
import java.time.LocalDate;
import org.welco.platform.page.PageWords;
import org.welco.platform.time.IsoDay;
import org.welco.search.TenantPhones;
import org.welco.sheet.OpeningReason;
import org.welco.sheet.ProfileLine;

/** The sheet's sentences, dates and numbers in the language of the page. */
@Named
@RequestScoped
public class SheetWords extends PageWords {

    private static final String BUNDLE = "org.welco.sheet.web.messages";

    private TenantPhones phones;

    SheetWords() {
        super(BUNDLE);
    }

    @Inject
    public SheetWords(TenantPhones phones) {
        super(BUNDLE);
        this.phones = phones;
    }

    public String date(LocalDate date) {
        return day("sheet.date", date);
    }

    /** The hour and minute, by the clock of the town hall. */
    public String clock(Instant instant) {
        return hour("sheet.clock", instant);
    }

    public String reason(OpeningReason reason) {
        return get("sheet.reason." + reason.word());
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
}
