package org.welco.access.role;

/** The tenant's settings that give roles their place in Welco. A role is named by its slug or by its name. */
public enum RoleKey {
    CHANNEL_ROLES(
            "Roles that open each channel: {\"mail\": [\"slug or name\"], \"counter\": …, \"phone\": …}. Without it only"
                    + " superusers enter."),
    KB_ROLE("Role, or list of roles, that may write articles."),
    KB_VIEW_ROLE("Role, or list of roles, that may read articles; default: whoever enters.");

    private final String meaning;

    RoleKey(String meaning) {
        this.meaning = meaning;
    }

    /** Its name as an administrator writes it. */
    public String key() {
        return name();
    }

    /** Empty: no role, unless the tenant says so. */
    public String defaultText() {
        return "";
    }

    /** One line for the table of settings. */
    public String meaning() {
        return meaning;
    }
}
