package org.welco.knowledge.store;

import jakarta.persistence.Query;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.welco.knowledge.find.ArticleQuery;
import org.welco.knowledge.find.SearchTerm;
import org.welco.knowledge.find.SearchTerm.Kind;

/**
 * One search in SQL. What was typed is made queries once, in {@code asked}, a column for each term. Each that counts is looked up by itself:
 * that reads the index of words, not the words of articles. Of those that hold enough, no more are ranked than may come among the first, since
 * that does read the words of each. Every text that was typed is a parameter, from 10 on; a term of which French does without
 * every word, such as "le", is an empty query of PostgreSQL's, and does not count.
 */
final class FindStatement {

    private static final int FIRST = 10;

    /** Of what stands where: attachments, body, keywords, title. */
    private static final String WEIGHTS = "cast('{0.1, 0.2, 0.5, 1.0}' as real[])";

    private final List<String> typed = new ArrayList<>();
    private final List<String> columns = new ArrayList<>();
    private final int wanted;
    private final int counting;
    private final String readers;

    /** @param readers which articles may be found at all */
    FindStatement(ArticleQuery query, String readers) {
        this.readers = readers;
        this.wanted = withThoseOf(query.of(Kind.WANTED));
        this.counting = withThoseOf(query.of(Kind.REQUIRED));
        withThoseOf(query.of(Kind.EXCLUDED));
    }

    private int withThoseOf(List<SearchTerm> terms) {
        terms.forEach(term -> columns.add(expression(term) + " as " + column(columns.size())));
        return columns.size();
    }

    private String expression(SearchTerm term) {
        List<String> ways = new ArrayList<>();
        for (String alternative : term.alternatives()) {
            ways.add("phraseto_tsquery('pg_catalog.french', " + parameter(alternative) + ")");
        }
        if (term.begun()) {
            ways.add("to_tsquery('pg_catalog.simple', "
                    + parameter(term.alternatives().get(0) + ":*") + ")");
        }
        return "(" + String.join(" || ", ways) + ")";
    }

    private String parameter(String text) {
        typed.add(text);
        return "cast(?" + (FIRST + typed.size() - 1) + " as text)";
    }

    /** @param line columns of the answer; parameter 3 says how many rows */
    String sql(String line) {
        return "with asked as materialized (select " + String.join(", ", columns) + "), hit as ("
                + each(
                        0,
                        counting,
                        " union all ",
                        "select id from knowledge_article where words @@ $value and " + fitting())
                + "), enough as (select id, count(*) as held from hit group by id having count(*) * 3 >= (select "
                + each(0, counting, " + ", "cast(numnode($column) > 0 as int)") + " from asked)),"
                + " best as (select id, held from (select id, held, rank() over (order by held desc) as place"
                + " from enough) as placed where place <= ?3)"
                + " select " + line + " from best join knowledge_article using (id) order by held desc, ts_rank("
                + WEIGHTS + ", words, (select " + each(0, counting, " || ", "$column")
                + " from asked)) desc, sorted, id limit ?3";
    }

    private String fitting() {
        List<String> conditions = new ArrayList<>(List.of(readers));
        conditions.add(each(wanted, counting, " and ", "(numnode($value) = 0 or words @@ $value)"));
        conditions.add(each(counting, columns.size(), " and ", "(numnode($value) = 0 or not words @@ $value)"));
        conditions.removeIf(String::isEmpty);
        return String.join(" and ", conditions);
    }

    /** @param form of one term: $column is its query inside of {@code asked}, $value elsewhere */
    private static String each(int from, int until, String between, String form) {
        return IntStream.range(from, until)
                .mapToObj(at ->
                        form.replace("$value", "(select $column from asked)").replace("$column", column(at)))
                .collect(Collectors.joining(between));
    }

    private static String column(int at) {
        return "q" + at;
    }

    Query bound(Query query) {
        for (int at = 0; at < typed.size(); at++) {
            query.setParameter(FIRST + at, typed.get(at));
        }
        return query;
    }
}
