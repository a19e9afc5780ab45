package org.welco.knowledge;

import java.util.List;
import java.util.Objects;

/**
 * An article as a list shows it.
 *
 * @param text what its body says, without marks, as far as a passage is looked for in it
 */
public record ArticleLine(
        long id, String title, String category, List<String> keywords, List<String> forms, String text) {

    public ArticleLine {
        Objects.requireNonNull(title);
        Objects.requireNonNull(category);
        keywords = List.copyOf(keywords);
        forms = List.copyOf(forms);
        Objects.requireNonNull(text);
    }
}
