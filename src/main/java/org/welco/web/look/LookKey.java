package org.welco.web.look;

/** The tenant's settings of how its desk looks. */
public enum LookKey {
    DESK_COLOR("Colour of buttons and links, such as `#386ede`; refused when white text cannot be read on it (4.5:1)."),
    DESK_LOGO("Address of the town's logo, on one of the platform's own hosts; absent: a drawing of ours.");

    private final String meaning;

    LookKey(String meaning) {
        this.meaning = meaning;
    }

    /** Its name as an administrator writes it. */
    public String key() {
        return name();
    }

    /** Empty: the look that tokens.css gives. */
    public String defaultText() {
        return "";
    }

    /** One line for the table of settings. */
    public String meaning() {
        return meaning;
    }
}
