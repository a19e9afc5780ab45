package org.welco.access;

/** The tenant's settings that say who may call. */
public enum AccessKey {
    API_CLIENTS(
            "API clients of this tenant: a list of objects with identifier, password and rights, among mail, response,"
                    + " search and admin."),
    API_ROLES(
            "Rights of the API clients that authentic knows: an object that gives, per right, a list of uuids of roles.");

    private final String meaning;

    AccessKey(String meaning) {
        this.meaning = meaning;
    }

    /** Its name as an administrator writes it. */
    public String key() {
        return name();
    }

    /** Empty: nobody is allowed anything unless the tenant says so. */
    public String defaultText() {
        return "";
    }

    /** One line for the table of settings. */
    public String meaning() {
        return meaning;
    }
}
