package org.welco.knowledge.testing;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.welco.knowledge.Article;
import org.welco.knowledge.Articles;

/** Articles by reference, and what was written of them. */
public final class ArticlesInMemory implements Articles {

    private final Map<String, Article> articles = new LinkedHashMap<>();
    private final List<String> written = new ArrayList<>();
    private String refused = "";

    /** From now on the database takes no article of that reference. */
    public void refuse(String reference) {
        refused = reference;
    }

    /** One line per row written: what, of which article, by whom. */
    public List<String> written() {
        return List.copyOf(written);
    }

    @Override
    public Optional<Article> readable(long id, LocalDate today) {
        return Optional.empty();
    }

    @Override
    public List<String> categories(LocalDate today) {
        return List.of();
    }

    @Override
    public Optional<Article> byReference(String reference) {
        return Optional.ofNullable(articles.get(reference));
    }

    @Override
    public void add(Article article, String text, String actor, OffsetDateTime now) {
        if (article.reference().equals(refused)) {
            throw new IllegalStateException("string is too long for tsvector: " + article.title());
        }
        articles.put(article.reference(), article);
        written.add("add " + article.reference() + " by " + actor);
    }

    @Override
    public void change(Article article, String text, String actor, OffsetDateTime now) {
        articles.put(article.reference(), article);
        written.add("change " + article.reference() + " by " + actor);
    }
}
