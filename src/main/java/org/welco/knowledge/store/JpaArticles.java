package org.welco.knowledge.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.sql.Date;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.welco.knowledge.Article;
import org.welco.knowledge.ArticleState;
import org.welco.knowledge.Articles;
import org.welco.knowledge.Review;
import org.welco.knowledge.Validity;
import org.welco.platform.folding.Folding;

/** Rows of {@code knowledge_article}. Words are folded in Java; PostgreSQL cuts their endings, as it does for what is asked. */
@ApplicationScoped
public class JpaArticles implements Articles {

    private static final String COLUMNS =
            "reference, title, body, category, keywords, forms, valid_from, valid_until, reviewed_on, reviewed_by, state";

    /** Parameters 12 to 14 hold folded words. Titles and keywords also as they are written, for a word that is being typed. */
    private static final String WORDS = "setweight(to_tsvector('pg_catalog.french', cast(?12 as text)), 'A')"
            + " || setweight(to_tsvector('pg_catalog.simple', cast(?12 as text)), 'A')"
            + " || setweight(to_tsvector('pg_catalog.french', cast(?13 as text)), 'B')"
            + " || setweight(to_tsvector('pg_catalog.simple', cast(?13 as text)), 'B')"
            + " || setweight(to_tsvector('pg_catalog.french', cast(?14 as text)), 'C')";

    /** By what the list is sorted. One sign may fold to many: no more of them than an index holds. */
    private static final String SORTED = "left(cast(?12 as text), 200)";

    private EntityManager em;

    JpaArticles() {}

    @Inject
    public JpaArticles(EntityManager em) {
        this.em = em;
    }

    @Override
    public Optional<Article> readable(long id, LocalDate today) {
        return one(em.createNativeQuery(
                        "select " + COLUMNS + " from knowledge_article where id = ?1 and " + JpaArticleIndex.READABLE)
                .setParameter(1, id)
                .setParameter(2, today.toString()));
    }

    @Override
    public List<String> categories(LocalDate today) {
        List<?> rows = em.createNativeQuery("select distinct category from knowledge_article where category <> ?1 and "
                        + JpaArticleIndex.READABLE)
                .setParameter(1, "")
                .setParameter(2, today.toString())
                .getResultList();
        return rows.stream().map(String.class::cast).toList();
    }

    @Override
    public Optional<Article> byReference(String reference) {
        return one(em.createNativeQuery("select " + COLUMNS + " from knowledge_article where reference = ?1 for update")
                .setParameter(1, reference));
    }

    private static Optional<Article> one(Query query) {
        List<?> rows = query.getResultList();
        return rows.stream().map(Object[].class::cast).map(JpaArticles::article).findFirst();
    }

    private static Article article(Object[] row) {
        return new Article(
                (String) row[0],
                (String) row[1],
                (String) row[2],
                (String) row[3],
                Lines.of(row[4]),
                Lines.of(row[5]),
                new Validity(day(row[6]), day(row[7])),
                new Review(day(row[8]), (String) row[9]),
                ArticleState.valueOf((String) row[10]));
    }

    private static Optional<LocalDate> day(Object column) {
        return Optional.ofNullable((Date) column).map(Date::toLocalDate);
    }

    @Override
    public void add(Article article, String text, String actor, OffsetDateTime now) {
        written(
                        "insert into knowledge_article (" + COLUMNS
                                + ", words, text, changed_at, changed_by, sorted) values"
                                + " (?1, ?2, ?3, ?4, ?5, ?6, cast(?7 as date), cast(?8 as date), cast(?9 as date), ?10, ?11, "
                                + WORDS + ", ?15, ?16, ?17, " + SORTED + ")",
                        article,
                        text)
                .setParameter(16, now)
                .setParameter(17, actor)
                .executeUpdate();
    }

    @Override
    public void change(Article article, String text, String actor, OffsetDateTime now) {
        em.createNativeQuery(
                        "insert into knowledge_article_version (article_id, version, title, body, category, keywords,"
                                + " forms, valid_from, valid_until, reviewed_on, reviewed_by, state, changed_at, changed_by)"
                                + " select id, version, title, body, category, keywords, forms, valid_from, valid_until,"
                                + " reviewed_on, reviewed_by, state, changed_at, changed_by"
                                + " from knowledge_article where reference = ?1")
                .setParameter(1, article.reference())
                .executeUpdate();
        written(
                        "update knowledge_article set title = ?2, body = ?3, category = ?4, keywords = ?5, forms = ?6,"
                                + " valid_from = cast(?7 as date), valid_until = cast(?8 as date),"
                                + " reviewed_on = cast(?9 as date), reviewed_by = ?10, state = ?11, words = " + WORDS
                                + ", text = ?15, version = version + 1, changed_at = ?16, changed_by = ?17, sorted = "
                                + SORTED
                                + " where reference = ?1",
                        article,
                        text)
                .setParameter(16, now)
                .setParameter(17, actor)
                .executeUpdate();
    }

    private Query written(String sql, Article article, String text) {
        return em.createNativeQuery(sql)
                .setParameter(1, article.reference())
                .setParameter(2, article.title())
                .setParameter(3, article.body())
                .setParameter(4, article.category())
                .setParameter(5, Lines.joined(article.keywords()))
                .setParameter(6, Lines.joined(article.forms()))
                .setParameter(7, text(article.validity().from()))
                .setParameter(8, text(article.validity().until()))
                .setParameter(9, text(article.review().on()))
                .setParameter(10, article.review().by())
                .setParameter(11, article.state().name())
                .setParameter(12, Folding.of(article.title()))
                .setParameter(13, Folding.of(String.join(" ", article.keywords())))
                .setParameter(14, Folding.of(text))
                .setParameter(15, text);
    }

    /** A day as PostgreSQL reads it: a null without type would not be bound. */
    private static String text(Optional<LocalDate> day) {
        return day.map(LocalDate::toString).orElse(null);
    }
}
