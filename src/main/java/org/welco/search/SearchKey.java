package org.welco.search;

/** The tenant's settings of the search. */
public enum SearchKey {
    PHONE_REGION("FR", "Region in whose way phone numbers are read that have no country's code: two capitals."),
    HIDDEN_ATTRIBUTES(
            "",
            "What of citizens is for some roles only: an object that gives roles, by slug or name, to birth_date, phone, mail,"
                    + " town. Whoever has none of them neither sees it nor finds by it."),
    REQUEST_FIELDS(
            "",
            "In which fields of requests people are named: an object that gives lists of names of fields to first_name, last_name, mail,"
                    + " phone, birth_date; what is usual unless it is said."),
    PAGES(
            "",
            "Pages that a hit opens: an object that gives the address for citizen and kb, with {id}, and for create, where an account is made; those of our desk"
                    + " unless it is said."),
    ACCOUNT_REQUESTS("false", "True shows requests that belong to an account among those without one."),
    OPEN_LINES_FORMS("", "Slugs of the forms whose requests every agent sees as lines, without link: a list."),
    SEARCH_CONNECTORS(
            "",
            "Sources of the tenant's own, such as invoices: a list of objects that give name, title, icon, url, data, text,"
                    + " description, link, roles, patience, sign.");

    private final String defaultText;
    private final String meaning;

    SearchKey(String defaultText, String meaning) {
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
