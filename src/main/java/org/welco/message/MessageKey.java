package org.welco.message;

/** The tenant's settings of messages. */
public enum MessageKey {
    SMS_URL("", "Address to which SMS are given: of an SMS connector of the platform's passerelle, to its end."),
    SMS_SENDER("Mairie", "Sender that phones show: 3 to 11 letters, digits and spaces, or a number.");

    private final String defaultText;
    private final String meaning;

    MessageKey(String defaultText, String meaning) {
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
