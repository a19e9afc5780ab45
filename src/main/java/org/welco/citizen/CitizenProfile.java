package org.welco.citizen;

import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * What the directory holds of one citizen.
 *
 * @param values of his attributes, by the names that the directory gives them; those that are unset are not there
 * @param verified names of the attributes whose value was proved to be his
 */
public record CitizenProfile(CitizenLine line, Map<String, String> values, Set<String> verified) {

    public CitizenProfile {
        Objects.requireNonNull(line);
        values = Map.copyOf(values);
        verified = Set.copyOf(verified);
    }
}
