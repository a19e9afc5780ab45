package org.welco.search.find;

import java.util.Set;

/**
 * What somebody may find and be shown of citizens.
 *
 * @param units slugs of the organisational units whose citizens he sees
 * @param hidden what he may not see, and is not found by when he looks
 */
public record Sight(Set<String> units, Set<Attribute> hidden) {

    /** What may be hidden of a citizen. */
    public enum Attribute {
        BIRTH_DATE,
        PHONE,
        MAIL,
        TOWN
    }

    public Sight {
        units = Set.copyOf(units);
        hidden = Set.copyOf(hidden);
    }

    public boolean shows(Attribute attribute) {
        return !hidden.contains(attribute);
    }
}
