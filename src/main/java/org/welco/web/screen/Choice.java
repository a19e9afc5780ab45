package org.welco.web.screen;

/**
 * One of the few that {@code welco:segmented} offers.
 *
 * @param value what is chosen, a word for programs
 * @param label for the agent, in his language
 * @param icon of the sprite
 */
public record Choice(String value, String label, String icon) {

    // expressions in pages know getters, not the accessors of records

    public String getValue() {
        return value;
    }

    public String getLabel() {
        return label;
    }

    public String getIcon() {
        return icon;
    }
}
