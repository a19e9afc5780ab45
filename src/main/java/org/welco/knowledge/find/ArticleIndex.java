package org.welco.knowledge.find;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.welco.knowledge.ArticleLine;

/** The articles of the current tenant that readers see, by their words. Called inside a transaction. */
public interface ArticleIndex {

    /**
     * Best first: those that hold most of what is wanted, then by where it stands, title before keywords before body. One that holds
     * less than a third of it is not found. No limit, no rank is of what readers do not see that day.
     *
     * @param category empty for all
     */
    List<ArticleLine> find(ArticleQuery query, Optional<String> category, LocalDate today, int limit);

    /** All of them, by title. */
    List<ArticleLine> list(Optional<String> category, LocalDate today, int limit);

    /** The stem of each of these folded words, as the index has it; a word that French does without is not among the answer. */
    Map<String, String> stems(Collection<String> words);
}
