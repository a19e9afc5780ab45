package org.welco.search;

import java.util.Objects;

/**
 * How a page shows a source.
 *
 * @param name as in the scope of an address
 * @param title as the tenant wrote it; empty for our own sources, for which the page has words in each language
 * @param icon one of the icons of the theme
 */
public record SourceLabel(String name, String title, String icon) {

    public SourceLabel {
        Objects.requireNonNull(name);
        Objects.requireNonNull(title);
        Objects.requireNonNull(icon);
    }
}
