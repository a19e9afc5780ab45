package org.welco.confirmation;

import java.time.Duration;
import org.welco.tenant.Tenant;

/** The tenant's settings of confirmations. */
public enum ConfirmationKey {
    CONFIRM_DAYS("30", "Days after which an account whose mobile or mail was never confirmed is listed, 1 to 365."),
    CONFIRM_MINUTES("60", "Minutes for which the link and the code of an SMS confirm, 5 to 1440.");

    private final String defaultText;
    private final String meaning;

    ConfirmationKey(String defaultText, String meaning) {
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

    /** After how long an unanswered confirmation is shown to the administrator. */
    public static Duration patience(Tenant tenant) {
        return Duration.ofDays(CONFIRM_DAYS.number(tenant));
    }

    /** How long a link and a code are good for. */
    public static Duration life(Tenant tenant) {
        return Duration.ofMinutes(CONFIRM_MINUTES.number(tenant));
    }

    /** What cannot be read is as if it were not said; {@code check} tells. */
    int number(Tenant tenant) {
        return Integer.parseInt(tenant.setting(key()).filter(this::isReadable).orElse(defaultText));
    }

    /** Whether that is a number within the limits of this key. */
    boolean isReadable(String text) {
        if (!text.matches("[1-9]\\d{0,3}")) {
            return false;
        }
        int number = Integer.parseInt(text);
        return this == CONFIRM_DAYS ? number <= 365 : number >= 5 && number <= 1440;
    }
}
