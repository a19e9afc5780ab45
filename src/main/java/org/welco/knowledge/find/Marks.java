package org.welco.knowledge.find;

import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.welco.platform.folding.Folding;

/**
 * Which words of a text were asked for.
 *
 * @param stems of the words that were asked for
 * @param beginning what the word being typed begins with; empty for none
 * @param stemOf stems of the words of the texts to be looked at, by folded word
 */
record Marks(Set<String> stems, String beginning, Map<String, String> stemOf) {

    /** Words as they stand in a text; each folds to one word. */
    static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}\\p{Nd}]+");

    Marks {
        stems = Set.copyOf(stems);
        stemOf = Map.copyOf(stemOf);
    }

    /** Nothing was asked for: no text need be looked through. */
    boolean isEmpty() {
        return stems.isEmpty() && beginning.isEmpty();
    }

    /** What a word of a text is found by; empty when it was not asked for. */
    String foundBy(String word) {
        String folded = Folding.of(word);
        String stem = stemOf.getOrDefault(folded, "");
        if (!stem.isEmpty() && stems.contains(stem)) {
            return stem;
        }
        return !beginning.isEmpty() && folded.startsWith(beginning) ? beginning : "";
    }
}
