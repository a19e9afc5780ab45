package org.welco.knowledge.intake;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.welco.knowledge.Article;
import org.welco.knowledge.Articles;

/** Keeps one article under its reference: what is the same already is left as it is. */
@ApplicationScoped
public class KeepArticle {

    /** What became of an article. */
    public enum Outcome {
        NEW,
        CHANGED,
        SAME
    }

    private Articles articles;
    private Clock clock;

    KeepArticle() {}

    @Inject
    public KeepArticle(Articles articles, Clock clock) {
        this.articles = articles;
        this.clock = clock;
    }

    /** @param actor who brings it, as journals name him */
    @Transactional
    public Outcome keep(Article article, String actor) {
        Optional<Article> before = articles.byReference(article.reference());
        if (before.filter(article::equals).isPresent()) {
            return Outcome.SAME;
        }
        String text = ArticleHtml.text(article.body());
        OffsetDateTime now = OffsetDateTime.now(clock);
        if (before.isEmpty()) {
            articles.add(article, text, actor, now);
            return Outcome.NEW;
        }
        articles.change(article, text, actor, now);
        return Outcome.CHANGED;
    }
}
