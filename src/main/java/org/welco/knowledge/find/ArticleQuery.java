package org.welco.knowledge.find;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.welco.knowledge.find.SearchTerm.Kind;
import org.welco.platform.folding.Folding;

/**
 * What was typed to find articles, as people know it from elsewhere: words, {@code "a phrase"} that must stand so, {@code -word} that must not
 * stand. What is beyond the limits is not looked at.
 */
public record ArticleQuery(List<SearchTerm> terms) {

    /** Characters that are looked at. */
    public static final int LONGEST = 200;

    /** Terms that are looked at. */
    static final int MOST = 12;

    /** Letters from which on a word that is being typed finds those that begin so. */
    static final int LEAST_BEGUN = 3;

    /** Folded words of a question that say nothing of an article, besides those that PostgreSQL's French does without. */
    private static final Set<String> SILENT = Set.of(
            "a", "ca", "cet", "cette", "combien", "comment", "ete", "etes", "les", "meme", "quand", "quel", "quelle",
            "quelles", "quels");

    private static final Pattern PARTS = Pattern.compile("(-?)(?:\"([^\"]*)\"?|«([^»]*)»?|([^\\s\"«]+))");
    private static final Pattern GOES_ON = Pattern.compile("[\\p{L}\\p{Nd}]$");

    public ArticleQuery {
        terms = List.copyOf(terms);
    }

    /** @param synonyms groups of folded words and phrases that mean the same */
    public static ArticleQuery of(String typed, List<List<String>> synonyms) {
        String looked = typed.length() > LONGEST ? typed.substring(0, LONGEST) : typed;
        List<SearchTerm> terms = new ArrayList<>();
        List<String> words = new ArrayList<>();
        boolean lastIsWord = false;
        Matcher part = PARTS.matcher(looked);
        while (part.find()) {
            String quoted = part.group(2) != null ? part.group(2) : part.group(3);
            String folded = Folding.of(quoted != null ? quoted : part.group(4));
            lastIsWord = quoted == null && part.group(1).isEmpty();
            if (folded.isEmpty()) {
                continue;
            }
            if (!part.group(1).isEmpty()) {
                terms.add(new SearchTerm(List.of(folded), Kind.EXCLUDED, false));
            } else if (quoted != null) {
                terms.add(new SearchTerm(List.of(folded), Kind.REQUIRED, false));
            } else {
                words.addAll(List.of(folded.split(" ")));
            }
        }
        boolean begun = lastIsWord && GOES_ON.matcher(looked).find();
        terms.addAll(wanted(words, begun, synonyms));
        return new ArticleQuery(terms.stream().limit(MOST).toList());
    }

    private static List<SearchTerm> wanted(List<String> words, boolean begun, List<List<String>> synonyms) {
        List<SearchTerm> terms = new ArrayList<>();
        int at = 0;
        while (at < words.size()) {
            Optional<String> known = knownAt(words, at, synonyms);
            String text = known.orElse(words.get(at));
            at += text.split(" ").length;
            if (SILENT.contains(text)) {
                continue;
            }
            boolean open = begun && at == words.size() && text.length() >= LEAST_BEGUN && !text.contains(" ");
            terms.add(new SearchTerm(alternatives(text, synonyms), Kind.WANTED, open));
        }
        return terms;
    }

    /** The longest word or phrase at that place that means the same as others. */
    private static Optional<String> knownAt(List<String> words, int at, List<List<String>> synonyms) {
        return synonyms.stream()
                .flatMap(List::stream)
                .filter(phrase -> {
                    List<String> asked = List.of(phrase.split(" "));
                    return at + asked.size() <= words.size()
                            && words.subList(at, at + asked.size()).equals(asked);
                })
                .max(Comparator.comparingInt(String::length));
    }

    private static List<String> alternatives(String text, List<List<String>> synonyms) {
        List<String> all = new ArrayList<>(List.of(text));
        synonyms.stream()
                .filter(group -> group.contains(text))
                .flatMap(List::stream)
                .forEach(other -> {
                    if (!all.contains(other)) {
                        all.add(other);
                    }
                });
        return all;
    }

    /** Nothing that could find an article. */
    public boolean isEmpty() {
        return terms.stream().noneMatch(term -> term.kind() != Kind.EXCLUDED);
    }

    /** Those that count in one way, in the order in which they were typed. */
    public List<SearchTerm> of(Kind kind) {
        return terms.stream().filter(term -> term.kind() == kind).toList();
    }
}
