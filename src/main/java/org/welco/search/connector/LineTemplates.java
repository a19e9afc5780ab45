package org.welco.search.connector;

import java.util.Objects;
import org.welco.connector.LineTemplate;

/**
 * What is shown of a line.
 *
 * @param text never empty
 * @param description may give nothing
 * @param link may give nothing
 */
public record LineTemplates(LineTemplate text, LineTemplate description, LineTemplate link) {

    public LineTemplates {
        Objects.requireNonNull(text);
        Objects.requireNonNull(description);
        Objects.requireNonNull(link);
    }
}
