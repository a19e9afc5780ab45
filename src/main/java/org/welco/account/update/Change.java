package org.welco.account.update;

import java.util.Objects;

/**
 * One attribute of an account that becomes another.
 *
 * @param before as the directory wrote it, empty when it was unset
 * @param after as the directory writes it, empty when it is unset from now on
 */
public record Change(String attribute, String before, String after) {

    public Change {
        Objects.requireNonNull(attribute);
        Objects.requireNonNull(before);
        Objects.requireNonNull(after);
    }
}
