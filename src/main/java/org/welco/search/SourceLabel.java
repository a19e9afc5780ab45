package org.welco.search;

import java.util.Objects;

/**
 * What a source is called where its lines are shown.
 *
 * @param name as in the scope of an address
 * @param title as the town calls it; empty for one of ours, which pages call in the language of the agent
 * @param icon a drawing of the pages
 */
public record SourceLabel(String name, String title, String icon) {

    public SourceLabel {
        Objects.requireNonNull(name);
        Objects.requireNonNull(title);
        Objects.requireNonNull(icon);
    }
}
