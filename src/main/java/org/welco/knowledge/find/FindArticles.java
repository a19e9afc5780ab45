package org.welco.knowledge.find;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.stream.Collectors;
import org.welco.knowledge.Article;
import org.welco.knowledge.ArticleLine;
import org.welco.knowledge.find.SearchTerm.Kind;
import org.welco.platform.folding.Folding;
import org.welco.platform.time.TownTime;

/** Articles for readers, by what an agent typed; whether he may read is asked before. What is typed is written nowhere. */
@ApplicationScoped
public class FindArticles {

    private ArticleIndex index;
    private Synonyms synonyms;
    private Clock clock;

    FindArticles() {}

    @Inject
    public FindArticles(ArticleIndex index, Synonyms synonyms, Clock clock) {
        this.index = index;
        this.synonyms = synonyms;
        this.clock = clock;
    }

    /**
     * Best first; all of them, by title, when nothing was typed.
     *
     * @param category empty for all; a text that can be the name of none finds nothing
     */
    @Transactional
    public List<FoundArticle> find(String typed, Optional<String> category, int limit) {
        ArticleQuery query = query(typed);
        return shown(lines(typed, query, category, limit), query);
    }

    /** The same without passages, for whoever shows none. */
    @Transactional
    public List<ArticleLine> lines(String typed, Optional<String> category, int limit) {
        return lines(typed, query(typed), category, limit);
    }

    private ArticleQuery query(String typed) {
        return ArticleQuery.of(typed, synonyms.groups());
    }

    private List<ArticleLine> lines(String typed, ArticleQuery query, Optional<String> category, int limit) {
        if (category.filter(FindArticles::isNoCategory).isPresent()) {
            return List.of();
        }
        LocalDate today = LocalDate.now(clock.withZone(TownTime.ZONE));
        return typed.isBlank() ? index.list(category, today, limit) : index.find(query, category, today, limit);
    }

    private static boolean isNoCategory(String name) {
        return name.length() > Article.LONGEST_CATEGORY || name.indexOf('\0') >= 0;
    }

    private List<FoundArticle> shown(List<ArticleLine> lines, ArticleQuery query) {
        String texts =
                query.isEmpty() ? "" : lines.stream().map(ArticleLine::text).collect(Collectors.joining(" "));
        Marks marks = marks(query, texts);
        return lines.stream()
                .map(line -> new FoundArticle(line, Passage.of(line.text(), marks)))
                .toList();
    }

    /** @param body of an article @return the same with what was typed marked in it */
    @Transactional
    public String marked(String body, String typed) {
        ArticleQuery query = query(typed);
        return query.isEmpty() ? body : MarkedHtml.of(body, marks(query, body));
    }

    private Marks marks(ArticleQuery query, String texts) {
        Set<String> asked = new HashSet<>();
        query.terms().stream()
                .filter(term -> term.kind() != Kind.EXCLUDED)
                .forEach(term -> term.alternatives().forEach(words -> asked.addAll(List.of(words.split(" ")))));
        String beginning = query.terms().stream()
                .filter(SearchTerm::begun)
                .map(term -> term.alternatives().get(0))
                .findFirst()
                .orElse("");
        if (asked.isEmpty()) {
            return new Marks(Set.of(), "", Map.of());
        }
        Set<String> words = new HashSet<>(asked);
        Marks.WORD.matcher(texts).results().map(MatchResult::group).forEach(word -> words.add(Folding.of(word)));
        Map<String, String> stems = index.stems(words);
        Set<String> stemsAsked = new HashSet<>();
        asked.stream().filter(stems::containsKey).forEach(word -> stemsAsked.add(stems.get(word)));
        return new Marks(stemsAsked, beginning, stems);
    }
}
