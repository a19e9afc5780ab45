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
import org.welco.knowledge.Article;
import org.welco.knowledge.ArticleLine;
import org.welco.knowledge.Articles;
import org.welco.knowledge.find.SearchTerm.Kind;
import org.welco.platform.folding.Folding;
import org.welco.platform.time.TownTime;

/** Articles for readers, by what an agent typed; whether he may read is asked before. What is typed is written nowhere. */
@ApplicationScoped
public class FindArticles {

    /** Of a text, what is looked at for its passage. */
    private static final int LOOKED_AT = 20_000;

    private ArticleIndex index;
    private Articles articles;
    private Synonyms synonyms;
    private Clock clock;

    FindArticles() {}

    @Inject
    public FindArticles(ArticleIndex index, Articles articles, Synonyms synonyms, Clock clock) {
        this.index = index;
        this.articles = articles;
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
        if (category.filter(FindArticles::isNoCategory).isPresent()) {
            return List.of();
        }
        LocalDate today = LocalDate.now(clock.withZone(TownTime.ZONE));
        ArticleQuery query = ArticleQuery.of(typed, synonyms.groups());
        if (typed.isBlank()) {
            return shown(index.list(category, today, limit), query);
        }
        return query.isEmpty() ? List.of() : shown(index.find(query, category, today, limit), query);
    }

    private static boolean isNoCategory(String name) {
        return name.length() > Article.LONGEST_CATEGORY || name.indexOf('\0') >= 0;
    }

    private List<FoundArticle> shown(List<ArticleLine> lines, ArticleQuery query) {
        StringBuilder texts = new StringBuilder();
        lines.forEach(line -> texts.append(cut(line.text())).append(' '));
        Marks marks = marks(query, query.isEmpty() ? "" : texts.toString());
        return lines.stream()
                .map(line -> new FoundArticle(line, Passage.of(cut(line.text()), marks)))
                .toList();
    }

    /**
     * The body of an article with what was typed marked in it.
     *
     * @return empty when there is no such article for readers
     */
    @Transactional
    public Optional<String> marked(long id, String typed) {
        LocalDate today = LocalDate.now(clock.withZone(TownTime.ZONE));
        ArticleQuery query = ArticleQuery.of(typed, synonyms.groups());
        Optional<String> body = articles.readable(id, today).map(Article::body);
        return query.isEmpty() ? body : body.map(html -> MarkedHtml.of(html, marks(query, html)));
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

    private static String cut(String text) {
        return text.length() > LOOKED_AT ? text.substring(0, LOOKED_AT) : text;
    }
}
