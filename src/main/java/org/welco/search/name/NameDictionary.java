package org.welco.search.name;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.welco.search.name.Match.Likeness;

/**
 * All words of names of one tenant, and which of them a typed word may mean. Immutable: what is added makes another one,
 * which shares the large list and packs the new words in a small one. Safe for any thread.
 */
public final class NameDictionary {

    /** Words that a beginning may mean, the most borne ones. */
    static final int MOST_BEGUN = 150;

    /** Words that a misspelling may mean, the nearest ones. */
    static final int MOST_NEAR = 100;

    /** New words are packed into the large list when they are so many. */
    private static final int SMALL_LIST = 2048;

    /** Answers kept before all are forgotten: citizens and requests are asked the same at the same moment. */
    private static final int MOST_KEPT = 100;

    /** So are tracking codes written, and no name: two errors of fingers do not take all its vowels. */
    private static final Pattern CONSONANTS = Pattern.compile("[^aeiouy]{8,}");

    private record Asked(String typed, boolean alone) {}

    private final Map<Asked, List<Match>> answered = new ConcurrentHashMap<>();
    private final List<NameWord> recent;
    private final WordList large;
    private final WordList small;
    private final Spelling spelling;

    public NameDictionary(List<NameWord> words) {
        this(new WordList(words));
    }

    private NameDictionary(WordList large) {
        this(large, List.of(), new Spelling(large));
    }

    private NameDictionary(WordList large, List<NameWord> recent, Spelling spelling) {
        this.large = large;
        this.spelling = spelling;
        this.recent = List.copyOf(recent);
        this.small = new WordList(recent);
    }

    public NameDictionary with(List<NameWord> added) {
        List<NameWord> more = new ArrayList<>(recent);
        more.addAll(added);
        if (more.size() <= SMALL_LIST) {
            return new NameDictionary(large, more, spelling);
        }
        for (int place = 0; place < large.size(); place++) {
            more.add(new NameWord(large.id(place), large.word(place), large.holders(place)));
        }
        return new NameDictionary(more);
    }

    public int size() {
        return large.size() + small.size();
    }

    /** The words that are written so. At most one. */
    public List<Match> exact(String typed) {
        return lists().flatMap(list -> list.begunBy(typed)
                        .limit(1)
                        .filter(place -> list.length(place) == typed.length())
                        .mapToObj(place -> new Match(list.id(place), typed, list.holders(place), Likeness.EXACT, 0)))
                .limit(1)
                .toList();
    }

    /** The very word and those that begin so. */
    public List<Match> begun(String typed) {
        return lists().flatMap(list -> begun(list, typed)).toList();
    }

    private static Stream<Match> begun(WordList list, String typed) {
        return list.begunBy(typed)
                .boxed()
                .sorted(Comparator.comparingInt(list::holders).reversed())
                .limit(MOST_BEGUN)
                .map(place -> begun(list, place, typed));
    }

    private static Match begun(WordList list, int place, String typed) {
        int missing = list.length(place) - typed.length();
        return missing == 0
                ? new Match(list.id(place), typed, list.holders(place), Likeness.EXACT, 0)
                : new Match(
                        list.id(place),
                        list.word(place),
                        list.holders(place),
                        Likeness.BEGUN,
                        Math.min(0.45, 0.1 + 0.03 * missing));
    }

    /**
     * The very word, those that begin so, sound so, or nearly are so; each once, for its best reason.
     *
     * @param alone whether nothing else narrows the search: fewer errors are borne then
     */
    public List<Match> alike(String typed, boolean alone) {
        if (answered.size() >= MOST_KEPT) {
            answered.clear();
        }
        return answered.computeIfAbsent(new Asked(typed, alone), asked -> looked(typed, alone));
    }

    private List<Match> looked(String typed, boolean alone) {
        Map<Integer, Match> best = new HashMap<>();
        begun(typed).forEach(match -> best.merge(match.id(), match, NameDictionary::better));
        String sound = FrenchSound.of(typed);
        int errors = bears(typed, alone);
        lists().forEach(list -> {
            list.sounding(
                    sound,
                    place -> keep(
                            best,
                            new Match(list.id(place), list.word(place), list.holders(place), Likeness.SOUND, 0.3)));
            near(list, typed, errors).forEach(match -> keep(best, match));
        });
        return List.copyOf(best.values());
    }

    private static void keep(Map<Integer, Match> best, Match match) {
        best.merge(match.id(), match, NameDictionary::better);
    }

    private static List<Match> near(WordList list, String typed, int errors) {
        if (errors == 0) {
            return List.of();
        }
        List<Match> found = new ArrayList<>();
        new NearWalk(typed, errors).walk(list, (place, made) -> {
            if (made == 1 || made == 2 && !isAnotherSyllable(typed, list.word(place))) {
                found.add(near(list, place, typed, made));
            }
        });
        return found.stream()
                .sorted(Comparator.comparingDouble(Match::cost))
                .limit(MOST_NEAR)
                .toList();
    }

    /**
     * Whether all that differs is one piece of two letters that have nothing in common: so do other people's names, "Demolard"
     * and "Detalard", while two errors of fingers hardly ever fall so.
     */
    static boolean isAnotherSyllable(String typed, String held) {
        int shorter = Math.min(typed.length(), held.length());
        int head = 0;
        while (head < shorter && typed.charAt(head) == held.charAt(head)) {
            head++;
        }
        int tail = 0;
        while (tail < shorter - head
                && typed.charAt(typed.length() - 1 - tail) == held.charAt(held.length() - 1 - tail)) {
            tail++;
        }
        String piece = typed.substring(head, typed.length() - tail);
        String other = held.substring(head, held.length() - tail);
        return piece.length() == 2
                && other.length() == 2
                && piece.chars().noneMatch(letter -> other.indexOf(letter) >= 0);
    }

    private static Match near(WordList list, int place, String typed, int errors) {
        boolean otherBeginning = list.letter(place, 0) != typed.charAt(0);
        double cost = errors * 0.38 + (otherBeginning ? 0.08 : 0) - Math.min(0.1, typed.length() * 0.01);
        return new Match(list.id(place), list.word(place), list.holders(place), Likeness.NEAR, cost);
    }

    private int bears(String typed, boolean alone) {
        return CONSONANTS.matcher(typed).matches()
                ? 0
                : Math.min(errors(typed.length(), alone), spelling.isUsual(typed) ? 1 : 2);
    }

    /** Few letters bear few errors: everything would resemble. */
    private static int errors(int length, boolean alone) {
        if (length <= 2) {
            return 0;
        }
        int two = alone ? 8 : 6;
        return length < two ? 1 : 2;
    }

    private static Match better(Match one, Match other) {
        return other.cost() < one.cost() ? other : one;
    }

    private Stream<WordList> lists() {
        return Stream.of(large, small);
    }
}
