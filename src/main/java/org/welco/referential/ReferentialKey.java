package org.welco.referential;

/** The tenant's settings of referentials. */
public enum ReferentialKey {
    ATTRIBUTE_SOURCES(
            "",
            "Where values of attributes are suggested from, such as addresses: a list of objects that give name (of the attribute), url, sign,"
                    + " data, patience, text, fill, strict, roles.");

    private final String defaultText;
    private final String meaning;

    ReferentialKey(String defaultText, String meaning) {
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
}
