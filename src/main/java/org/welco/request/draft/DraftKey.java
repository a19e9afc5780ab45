package org.welco.request.draft;

import org.welco.tenant.Tenant;

/** The tenant's settings of requests begun here, wherever they are begun. */
public enum DraftKey {
    DEMAND_ACCOUNT("false", "true allows no request without a citizen's account");

    private final String defaultText;
    private final String meaning;

    DraftKey(String defaultText, String meaning) {
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

    /** Whether a request needs a citizen's account. */
    public static boolean demandsAccount(Tenant tenant) {
        return tenant.setting(DEMAND_ACCOUNT.key())
                .filter("true"::equalsIgnoreCase)
                .isPresent();
    }
}
