package org.welco.knowledge.find;

import java.util.Objects;
import org.welco.knowledge.ArticleLine;

/** An article that was found, with the passage that says why. */
public record FoundArticle(ArticleLine line, Passage passage) {

    public FoundArticle {
        Objects.requireNonNull(line);
        Objects.requireNonNull(passage);
    }
}
