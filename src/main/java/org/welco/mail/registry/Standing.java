package org.welco.mail.registry;

import java.util.Objects;
import java.util.Optional;

/**
 * Where a letter stands in the registry.
 *
 * @param status the registry's own code
 * @param number the request number that the letter carries there
 */
public record Standing(String status, Optional<String> number) {

    public Standing {
        Objects.requireNonNull(status);
        Objects.requireNonNull(number);
    }
}
