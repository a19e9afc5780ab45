package org.welco.search.query;

import java.util.List;
import java.util.Set;
import org.welco.platform.folding.Folding;

/** Words of names: case, accents, hyphens and apostrophes undone, particles and titles left out where something remains. */
public final class Names {

    /** Longer than any word of a name. */
    private static final int LONGEST_WORD = 40;

    private static final Set<String> PARTICLES =
            Set.of("d", "de", "des", "du", "l", "la", "le", "les", "et", "van", "von", "der", "den", "da", "dos", "el");
    private static final Set<String> TITLES =
            Set.of("m", "mr", "mme", "mlle", "mmes", "monsieur", "madame", "mademoiselle", "dr", "me");

    private Names() {}

    /** The words that an agent typed, at most {@link Understanding#MOST_NAMES}. */
    static List<String> in(String text) {
        List<String> words = Folding.words(text).stream()
                .filter(word -> word.length() <= LONGEST_WORD)
                .distinct()
                .toList();
        List<String> telling = words.stream()
                .filter(word -> !PARTICLES.contains(word) && !TITLES.contains(word))
                .toList();
        return (telling.isEmpty() ? words : telling)
                .stream().limit(Understanding.MOST_NAMES).toList();
    }

    /**
     * The words under which a written name is found: each of them but particles, and all of them as one, for who writes
     * "Legoff" or "Jeanpierre".
     */
    public static List<String> indexed(String name) {
        List<String> words = Folding.words(name);
        List<String> kept = apart(words);
        String whole = String.join("", words);
        boolean several = words.size() > 1 && words.size() <= 4 && whole.length() <= LONGEST_WORD;
        return several && !kept.contains(whole)
                ? java.util.stream.Stream.concat(kept.stream(), java.util.stream.Stream.of(whole))
                        .toList()
                : kept;
    }

    /** The same of first name and surname in one text, which nobody writes as one word: each pair of both would be another word. */
    public static List<String> indexedApart(String fullName) {
        return apart(Folding.words(fullName));
    }

    private static List<String> apart(List<String> words) {
        List<String> telling = words.stream()
                .filter(word -> !PARTICLES.contains(word) && word.length() <= LONGEST_WORD)
                .distinct()
                .limit(Understanding.MOST_NAMES)
                .toList();
        return telling.isEmpty() ? words.stream().limit(1).toList() : telling;
    }
}
