package org.welco.knowledge;

/** The tenant's settings of the knowledge base; its roles are among those of the access room. */
public enum KnowledgeKey {
    KB_SYNONYMS(
            "",
            "Words that find the same articles: a list of lists of words or phrases, such as an acronym and what it stands for.");

    private final String defaultText;
    private final String meaning;

    KnowledgeKey(String defaultText, String meaning) {
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
