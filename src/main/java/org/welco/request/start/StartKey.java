package org.welco.request.start;

import org.welco.tenant.Tenant;

/** The tenant's settings of requests begun at the desk. */
public enum StartKey {
    KEEP_BEGUN_DAYS("90", "Days for which it is kept which requests agents began at the desk, 8 to 3650.");

    private static final int USUAL = 90;
    private static final int LEAST = 8;
    private static final int MOST = 3650;

    private final String defaultText;
    private final String meaning;

    StartKey(String defaultText, String meaning) {
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

    /** What is no such number is as if it were not said; {@code check} tells. */
    static int daysKept(Tenant tenant) {
        return tenant.setting(KEEP_BEGUN_DAYS.key())
                .filter(StartKey::isDays)
                .map(Integer::parseInt)
                .orElse(USUAL);
    }

    static boolean isDays(String text) {
        return text.matches("[1-9]\\d{0,3}") && Integer.parseInt(text) >= LEAST && Integer.parseInt(text) <= MOST;
    }
}
