package org.welco.account.update;

import java.util.Objects;

/**
 * An attribute that somebody else changed since the asker saw it.
 *
 * @param now what the account holds, as the directory writes it; empty when it is unset
 * @param typed what was typed, as the directory wants it; empty when it was emptied
 */
public record Conflict(String now, String typed) {

    public Conflict {
        Objects.requireNonNull(now);
        Objects.requireNonNull(typed);
    }
}
