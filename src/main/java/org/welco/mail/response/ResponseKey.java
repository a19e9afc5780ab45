package org.welco.mail.response;

/** The tenant's settings of how agents answer letters. */
public enum ResponseKey {
    ANSWER_TEMPLATES("", "ready-made answers to letters");

    private final String defaultText;
    private final String meaning;

    ResponseKey(String defaultText, String meaning) {
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
