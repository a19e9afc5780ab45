package org.welco.search.find;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * What is looked for in the index: all of it must fit.
 *
 * @param groups keys of which one at least must be held, per group; no group may be empty
 * @param mailStart what the mail address begins with
 */
public record Wanted(List<Set<Integer>> groups, Optional<String> mailStart) {

    public Wanted {
        groups = groups.stream().map(Set::copyOf).toList();
        Objects.requireNonNull(mailStart);
    }
}
