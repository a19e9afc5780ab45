package org.welco.knowledge.testing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.welco.knowledge.ArticleLine;
import org.welco.knowledge.find.ArticleIndex;
import org.welco.knowledge.find.ArticleQuery;

/** An index of so many articles, which finds as many as are wanted, and remembers how many were. */
public final class PlayedIndex implements ArticleIndex {

    private final int size;
    private final List<Integer> wanted = new ArrayList<>();

    public PlayedIndex(int size) {
        this.size = size;
    }

    /** The limit of each search, in their order. */
    public List<Integer> wanted() {
        return List.copyOf(wanted);
    }

    @Override
    public List<ArticleLine> find(ArticleQuery query, Optional<String> category, LocalDate today, int limit) {
        return list(category, today, limit);
    }

    @Override
    public List<ArticleLine> list(Optional<String> category, LocalDate today, int limit) {
        wanted.add(limit);
        return IntStream.range(0, Math.min(size, limit))
                .mapToObj(
                        at -> new ArticleLine(at + 1L, "Fiche " + at, "Divers", List.of(), List.of(), "Le bac jaune."))
                .toList();
    }

    @Override
    public Map<String, String> stems(Collection<String> words) {
        return Map.of();
    }
}
