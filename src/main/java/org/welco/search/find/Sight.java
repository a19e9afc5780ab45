package org.welco.search.find;

import java.util.Set;
import org.welco.citizen.CitizenLine;

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

    /** A line of which what is hidden is left out. */
    public CitizenLine masked(CitizenLine line) {
        return new CitizenLine(
                line.uuid(),
                line.fullName(),
                line.birthYear().filter(year -> shows(Attribute.BIRTH_DATE)),
                line.town().filter(town -> shows(Attribute.TOWN)),
                line.phoneEnding().filter(ending -> shows(Attribute.PHONE)));
    }

    public boolean shows(Attribute attribute) {
        return !hidden.contains(attribute);
    }
}
