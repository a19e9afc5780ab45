package org.welco.knowledge.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.welco.knowledge.ArticleLine;
import org.welco.knowledge.find.ArticleIndex;
import org.welco.knowledge.find.ArticleQuery;

/** The words of {@code knowledge_article}. */
@ApplicationScoped
public class JpaArticleIndex implements ArticleIndex {

    /** What readers see; parameter 2 is the day. */
    static final String READABLE = "state = 'PUBLISHED' and (valid_from is null or valid_from <= cast(?2 as date))"
            + " and (valid_until is null or valid_until >= cast(?2 as date))";

    /** Of one search: what takes longer is worth nothing to whoever types, and a burden to the others. */
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    /** Of a text, what is looked at for its passage. */
    private static final String LINE = "id, title, category, keywords, forms, left(text, 20000)";

    private EntityManager em;

    JpaArticleIndex() {}

    @Inject
    public JpaArticleIndex(EntityManager em) {
        this.em = em;
    }

    @Override
    public List<ArticleLine> list(Optional<String> category, LocalDate today, int limit) {
        return lines(asked(
                "select " + LINE + " from knowledge_article where " + READABLE + within(category)
                        + " order by sorted, id limit ?3",
                category,
                today,
                limit));
    }

    @Override
    public List<ArticleLine> find(ArticleQuery query, Optional<String> category, LocalDate today, int limit) {
        if (query.isEmpty()) {
            return List.of();
        }
        em.createNativeQuery("select set_config('statement_timeout', ?1, true)")
                .setParameter(1, String.valueOf(PATIENCE.toMillis()))
                .getSingleResult();
        FindStatement statement = new FindStatement(query, READABLE + within(category));
        return lines(statement.bound(asked(statement.sql(LINE), category, today, limit)));
    }

    private Query asked(String sql, Optional<String> category, LocalDate today, int limit) {
        Query query =
                em.createNativeQuery(sql).setParameter(2, today.toString()).setParameter(3, limit);
        category.ifPresent(name -> query.setParameter(1, name));
        return query;
    }

    private static String within(Optional<String> category) {
        return category.isPresent() ? " and category = ?1" : "";
    }

    private static List<ArticleLine> lines(Query query) {
        List<?> rows = query.getResultList();
        return rows.stream()
                .map(Object[].class::cast)
                .map(JpaArticleIndex::line)
                .toList();
    }

    private static ArticleLine line(Object[] row) {
        return new ArticleLine(
                ((Number) row[0]).longValue(),
                (String) row[1],
                (String) row[2],
                Lines.of(row[3]),
                Lines.of(row[4]),
                (String) row[5]);
    }

    @Override
    public Map<String, String> stems(Collection<String> words) {
        List<?> rows = em.createNativeQuery(
                        "select word, stem from (select word, (ts_lexize('pg_catalog.french_stem', word))[1]"
                                + " as stem from unnest(string_to_array(?1, ' ')) as one(word)) as all_words where stem is not null")
                .setParameter(1, String.join(" ", words))
                .getResultList();
        Map<String, String> stems = new HashMap<>();
        rows.forEach(row -> stems.put((String) ((Object[]) row)[0], (String) ((Object[]) row)[1]));
        return stems;
    }
}
