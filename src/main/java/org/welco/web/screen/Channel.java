package org.welco.web.screen;

/**
 * A way in which a request reaches the town, as the top bar offers it.
 *
 * @param value what w.c.s. calls it: counter, phone, mail
 * @param label for the agent, in his language
 * @param icon of the sprite
 */
public record Channel(String value, String label, String icon) {

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
