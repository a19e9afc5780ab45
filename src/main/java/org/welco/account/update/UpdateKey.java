package org.welco.account.update;

import org.welco.tenant.Tenant;

/** The tenant's settings of changes of accounts. */
public enum UpdateKey {
    KEEP_UPDATES_DAYS("365", "Days for which it is kept who changed whose account, and what, 1 to 3650.");

    private static final int MOST = 3650;

    private final String defaultText;
    private final String meaning;

    UpdateKey(String defaultText, String meaning) {
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
        return Integer.parseInt(tenant.setting(KEEP_UPDATES_DAYS.key())
                .filter(UpdateKey::isDays)
                .orElse(KEEP_UPDATES_DAYS.defaultText()));
    }

    static boolean isDays(String text) {
        return text.matches("[1-9]\\d{0,3}") && Integer.parseInt(text) <= MOST;
    }
}
