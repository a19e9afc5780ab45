package org.welco.search.find;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.welco.search.name.Match;
import org.welco.search.name.Match.Likeness;
import org.welco.search.name.NameDictionary;
import org.welco.search.query.Names;

/** The words of one reading, each with the words of the index that it may mean. */
final class WordMatches {

    private static final Comparator<Match> LIKELIEST_FIRST = Comparator.comparing(Match::likeness)
            .thenComparingDouble(Match::cost)
            .thenComparing(Match::holders, Comparator.reverseOrder())
            .thenComparing(Match::word);

    private static final double OF_FIRST_NAME = 0.05;
    private static final double OF_ANOTHER_WORD = 0.01;

    /** What all words together may cost: two errors in one, or one in each of two. */
    private static final double MOST = 0.85;

    /** Rows that the best meanings of a word hold together, before the others are looked for. */
    private static final int ENOUGH = 2 * Lookup.CANDIDATES;

    /** One typed word. @param byWord what it may mean */
    private record Meant(Set<Integer> exact, Set<Integer> begun, Set<Integer> all, Map<String, Match> byWord) {}

    private final List<Meant> words;
    private final boolean single;

    /** @param single whether it is one word, and nothing else narrows the search */
    private WordMatches(List<Meant> words, boolean single) {
        this.words = words;
        this.single = single;
    }

    /**
     * As they are written, or begin so: found at once.
     *
     * @param alone whether nothing else narrows the search
     */
    static WordMatches sure(List<String> names, NameDictionary dictionary, boolean alone) {
        return new WordMatches(
                names.stream().map(name -> meant(dictionary.begun(name))).toList(), alone && names.size() == 1);
    }

    /**
     * And those that sound so, or nearly are so: all words of the dictionary are looked at.
     *
     * @param alone whether nothing else narrows the search
     */
    static WordMatches alike(List<String> names, NameDictionary dictionary, boolean alone) {
        boolean single = alone && names.size() == 1;
        return new WordMatches(
                names.stream()
                        .map(name -> meant(dictionary.alike(name, single)))
                        .toList(),
                single);
    }

    private static Meant meant(List<Match> matches) {
        Map<String, Match> byWord = new HashMap<>();
        matches.forEach(match -> byWord.put(match.word(), match));
        return new Meant(
                ids(matches, Likeness.EXACT),
                ids(matches, Likeness.BEGUN),
                matches.stream().map(Match::id).collect(Collectors.toSet()),
                byWord);
    }

    /** The likeliest, as few as hold enough rows: a short beginning is that of a tenth of a town. */
    private static Set<Integer> best(Meant word) {
        Set<Integer> best = new HashSet<>();
        int rows = 0;
        for (Match match :
                word.byWord().values().stream().sorted(LIKELIEST_FIRST).toList()) {
            if (rows >= ENOUGH) {
                break;
            }
            best.add(match.id());
            rows += match.holders();
        }
        return best;
    }

    private static Set<Integer> ids(List<Match> matches, Likeness worst) {
        return matches.stream()
                .filter(match -> match.likeness().compareTo(worst) <= 0)
                .map(Match::id)
                .collect(Collectors.toSet());
    }

    /**
     * The groups of keys to look for where every word is as it was typed, or begins so, each list of groups one search, the surest
     * first. A search that would find nothing is not among them.
     */
    List<List<Set<Integer>>> sureSearches() {
        List<List<Set<Integer>>> searches = new ArrayList<>();
        add(searches, words.stream().map(Meant::exact).toList());
        addBest(searches);
        add(searches, words.stream().map(Meant::begun).toList());
        return searches;
    }

    /** The same where one word or all may be misspelt. */
    List<List<Set<Integer>>> looseSearches() {
        List<List<Set<Integer>>> searches = new ArrayList<>();
        for (int loose = 0; loose < words.size() && words.size() > 1; loose++) {
            List<Set<Integer>> groups = new ArrayList<>();
            for (int rank = 0; rank < words.size(); rank++) {
                groups.add(
                        rank == loose ? words.get(rank).all() : words.get(rank).exact());
            }
            add(searches, groups);
        }
        addBest(searches);
        add(searches, words.stream().map(Meant::all).toList());
        return searches;
    }

    /** Where other words or traits must fit too, a likely meaning may be held by nobody whom they fit. */
    private void addBest(List<List<Set<Integer>>> searches) {
        if (single) {
            add(searches, words.stream().map(WordMatches::best).toList());
        }
    }

    private static void add(List<List<Set<Integer>>> searches, List<Set<Integer>> groups) {
        if (groups.stream().noneMatch(Set::isEmpty) && !searches.contains(groups)) {
            searches.add(groups);
        }
    }

    /** How the names of a row fit. @param cost as of a hit */
    record Fit(Likeness worst, double cost) {}

    /** Empty when a word fits none of its names, or all together hardly fit. */
    Optional<Fit> judge(Indexed row) {
        List<String> surnames = new ArrayList<>(Names.indexed(row.lastName()));
        surnames.addAll(Names.indexed(row.otherNames()));
        List<String> firstNames = Names.indexed(row.firstName());
        Likeness worst = Likeness.EXACT;
        double cost = 0;
        for (Meant word : words) {
            Optional<Fit> best = Stream.concat(fits(word, surnames, 0), fits(word, firstNames, OF_FIRST_NAME))
                    .min(Comparator.comparingDouble(Fit::cost));
            if (best.isEmpty()) {
                return Optional.empty();
            }
            cost += best.get().cost();
            worst = best.get().worst().compareTo(worst) > 0 ? best.get().worst() : worst;
        }
        if (cost > MOST) {
            return Optional.empty();
        }
        int unasked = Math.max(0, surnames.size() + firstNames.size() - words.size());
        return Optional.of(new Fit(worst, cost / words.size() + unasked * OF_ANOTHER_WORD));
    }

    private static Stream<Fit> fits(Meant word, List<String> names, double more) {
        return names.stream()
                .map(word.byWord()::get)
                .filter(Objects::nonNull)
                .map(match -> new Fit(match.likeness(), match.cost() + more));
    }
}
