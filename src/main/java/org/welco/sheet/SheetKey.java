package org.welco.sheet;

import org.welco.tenant.Tenant;

/** The tenant's settings of the sheet. */
public enum SheetKey {
    KEEP_OPENINGS_DAYS("365", "Days for which it is kept who opened whose sheet, 1 to 3650.");

    private static final int USUAL = 365;
    private static final int MOST = 3650;

    private final String defaultText;
    private final String meaning;

    SheetKey(String defaultText, String meaning) {
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

    /** What is no such number is as if it were not said: a journal is not thrown away by a slip. {@code check} tells. */
    static int daysKept(Tenant tenant) {
        return tenant.setting(KEEP_OPENINGS_DAYS.key())
                .filter(SheetKey::isDays)
                .map(Integer::parseInt)
                .orElse(USUAL);
    }

    static boolean isDays(String text) {
        return text.matches("[1-9]\\d{0,3}") && Integer.parseInt(text) <= MOST;
    }
}
