package org.welco.request;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * A form that an agent may enter.
 *
 * @param slug its name in addresses
 * @param category as shown, empty when it has none
 */
public record Form(String slug, String title, Optional<String> category, String description, List<String> keywords) {

    public Form {
        Objects.requireNonNull(slug);
        Objects.requireNonNull(title);
        Objects.requireNonNull(category);
        Objects.requireNonNull(description);
        keywords = List.copyOf(keywords);
    }
}
