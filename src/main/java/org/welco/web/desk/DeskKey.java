package org.welco.web.desk;

/** The tenant's settings of the desk's first page. */
public enum DeskKey {
    DESK_PARTS(
            "[\"search\", \"forms\", \"mail\", \"knowledge\"]",
            "parts of the desk in their order; one for some roles only is an object of part and roles");

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

    public String defaultText() {
        return defaultText;
    }

    /** One line for the table of settings. */
    public String meaning() {
        return meaning;
    }
}
