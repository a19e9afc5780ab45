package org.welco.mail.qualification;

import java.time.Duration;
import java.util.Optional;
import org.welco.tenant.Tenant;

/** The tenant's settings of how letters become requests. */
public enum QualificationKey {
    DRAFT_ALERT_DAYS("7", "days after which a request begun and not finished is shown as late, 1 to 365");

    private final String defaultText;
    private final String meaning;

    QualificationKey(String defaultText, String meaning) {
        this.defaultText = defaultText;
        this.meaning = meaning;
    }

    /** Its name as an administrator writes it. */
    public String key() {
        return name();
    }

    public String defaultText() {
        return defaultText;
    }

    /** One line for the table of settings. */
    public String meaning() {
        return meaning;
    }

    /** From when on a draft is late; a value that is none counts as absent. */
    public static Duration draftAlert(Tenant tenant) {
        return Duration.ofDays(days(tenant).orElseGet(() -> Long.parseLong(DRAFT_ALERT_DAYS.defaultText())));
    }

    private static Optional<Long> days(Tenant tenant) {
        return tenant.setting(DRAFT_ALERT_DAYS.key())
                .map(String::strip)
                .filter(text -> text.matches("[0-9]{1,3}"))
                .map(Long::parseLong)
                .filter(days -> days >= 1 && days <= 365);
    }
}
