package org.welco.citizen;

/** The tenant's settings that say whose accounts are citizens'. */
public enum CitizenKey {
    CITIZENS_OUS(
            "slugs of the organisational units that hold citizens' accounts: a list, or one slug; the default unit of"
                    + " authentic unless it is said"),
    AGENT_OUS("an object that gives, per organisational unit of agents, the list of citizens' units that they see; all"
            + " unless it is said"),
    AGENTS_ALSO_CITIZENS(
            "slugs or names of roles whose holders are found among citizens although an account that holds a role is an agent's");

    private final String meaning;

    CitizenKey(String meaning) {
        this.meaning = meaning;
    }

    /** Its name as an administrator writes it. */
    public String key() {
        return name();
    }

    public String defaultText() {
        return "";
    }

    /** One line for the table of settings. */
    public String meaning() {
        return meaning;
    }
}
