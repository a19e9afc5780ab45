package org.welco.knowledge.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.welco.knowledge.ArticleLine;
import org.welco.knowledge.find.ArticleIndex;
import org.welco.knowledge.find.ArticleQuery;
import org.welco.knowledge.find.SearchTerm;
import org.welco.knowledge.find.SearchTerm.Kind;

/**
 * The words of {@code knowledge_article}. Every text that was typed is a parameter, from 10 on; a term of which French does without every
 * word, such as "le", is an empty query of PostgreSQL's, and does not count.
 */
@ApplicationScoped
public class JpaArticleIndex implements ArticleIndex {

    /** What readers see; parameter 2 is the day. */
    static final String READABLE = "state = 'PUBLISHED' and (valid_from is null or valid_from <= cast(?2 as date))"
            + " and (valid_until is null or valid_until >= cast(?2 as date))";

    private static final int FIRST = 10;
    private static final String LINE = "id, title, category, keywords, forms, text";

    /** Of what stands where: attachments, body, keywords, title. */
    private static final String WEIGHTS = "cast('{0.1, 0.2, 0.5, 1.0}' as real[])";

    private EntityManager em;

    JpaArticleIndex() {}

    @Inject
    public JpaArticleIndex(EntityManager em) {
        this.em = em;
    }

    @Override
    public List<ArticleLine> list(Optional<String> category, LocalDate today, int limit) {
        return lines(em.createNativeQuery("select " + LINE + " from knowledge_article where " + READABLE
                        + " and (?1 = '' or category = ?1) order by title, id limit ?3")
                .setParameter(1, category.orElse(""))
                .setParameter(2, today.toString())
                .setParameter(3, limit));
    }

    @Override
    public List<ArticleLine> find(ArticleQuery query, Optional<String> category, LocalDate today, int limit) {
        if (query.isEmpty()) {
            return List.of();
        }
        List<String> typed = new ArrayList<>();
        List<String> wanted = expressions(query.of(Kind.WANTED), typed);
        List<String> required = expressions(query.of(Kind.REQUIRED), typed);
        List<String> excluded = expressions(query.of(Kind.EXCLUDED), typed);
        List<String> counted = new ArrayList<>(wanted);
        counted.addAll(required);
        String terms = counted.stream().map(one -> "(" + one + ")").collect(Collectors.joining(", "));
        String any = String.join(" || ", counted);
        String sql = "with term as (select q from (values " + terms + ") as typed(q) where numnode(q) > 0),"
                + " fitting as (select " + LINE + ", (select count(*) from term where words @@ q) as held,"
                + " ts_rank(" + WEIGHTS + ", words, " + any + ") as rank from knowledge_article"
                + " where words @@ (" + any + ") and " + READABLE + " and (?1 = '' or category = ?1)"
                + all(required, "(numnode(%1$s) = 0 or words @@ (%1$s))")
                + all(excluded, "(numnode(%1$s) = 0 or not words @@ (%1$s))") + ")"
                + " select " + LINE + " from fitting where held * 3 >= (select count(*) from term)"
                + " order by held desc, rank desc, title, id limit ?3";
        Query asked = em.createNativeQuery(sql)
                .setParameter(1, category.orElse(""))
                .setParameter(2, today.toString())
                .setParameter(3, limit);
        for (int at = 0; at < typed.size(); at++) {
            asked.setParameter(FIRST + at, typed.get(at));
        }
        return lines(asked);
    }

    private static String all(List<String> expressions, String condition) {
        return expressions.stream()
                .map(one -> " and " + condition.formatted(one))
                .collect(Collectors.joining());
    }

    /** @param typed takes what the parameters stand for, in their order */
    private static List<String> expressions(List<SearchTerm> terms, List<String> typed) {
        return terms.stream().map(term -> expression(term, typed)).toList();
    }

    private static String expression(SearchTerm term, List<String> typed) {
        List<String> ways = new ArrayList<>();
        for (String alternative : term.alternatives()) {
            ways.add("phraseto_tsquery('pg_catalog.french', " + parameter(alternative, typed) + ")");
        }
        if (term.begun()) {
            ways.add("to_tsquery('pg_catalog.simple', "
                    + parameter(term.alternatives().get(0) + ":*", typed) + ")");
        }
        return "(" + String.join(" || ", ways) + ")";
    }

    private static String parameter(String text, List<String> typed) {
        typed.add(text);
        return "cast(?" + (FIRST + typed.size() - 1) + " as text)";
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
