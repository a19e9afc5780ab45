package org.welco.mail;

/** Settings of the agents' mail desk; they stand among the tenant's settings. */
public enum DeskKey {
    DRAFT_ALERT_DAYS(
            "7", "days after which a request that was begun and has no number comes back at the top, 1 to 365"),
    ANSWER_TEMPLATES(
            "",
            "ready-made answers to letters: a list of {\"title\", \"text\"}; {reference}, {subject}, {chrono}, {agent}");

    private final String defaultText;
    private final String meaning;

    DeskKey(String defaultText, String meaning) {
        this.defaultText = defaultText;
        this.meaning = meaning;
    }

    /** Its name as an administrator writes it. */
    public String key() {
        return name();
    }

    /** The value in force when it is absent, as text. */
    public String defaultText() {
        return defaultText;
    }

    /** One line for the table of settings. */
    public String meaning() {
        return meaning;
    }
}
