package org.welco.account;

import org.welco.tenant.Tenant;

/** The tenant's settings of the making of accounts. */
public enum AccountKey {
    REGISTRATION_MAIL("true", "false lets the directory write no mail to whoever gets an account with an address");

    private final String defaultText;
    private final String meaning;

    AccountKey(String defaultText, String meaning) {
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

    /** Whether the directory writes to the address of an account that is made here. What cannot be read is as if it were not said. */
    public static boolean writesMail(Tenant tenant) {
        return tenant.setting(REGISTRATION_MAIL.key())
                .filter("false"::equalsIgnoreCase)
                .isEmpty();
    }

    static boolean isReadable(String text) {
        return text.equalsIgnoreCase("true") || text.equalsIgnoreCase("false");
    }
}
