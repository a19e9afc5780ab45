package org.welco.confirmation;

import java.time.Instant;
import java.util.Objects;

/**
 * Somebody who was asked and has confirmed nothing.
 *
 * @param citizen uuid of the account
 * @param since when he was asked first
 * @param messages how often he was
 */
public record Waiting(String citizen, String attribute, Instant since, long messages) {

    public Waiting {
        Objects.requireNonNull(citizen);
        Objects.requireNonNull(attribute);
        Objects.requireNonNull(since);
    }
}
