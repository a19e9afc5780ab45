package org.welco.search.name;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.AlphaChars;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.welco.search.name.Match.Likeness;

/** Words of names are found exactly, by their beginning, with a typing error, or by ear. */
class FindingNamesTest {

    private static NameDictionary dictionary(String... words) {
        List<NameWord> all = new ArrayList<>();
        for (String word : words) {
            all.add(new NameWord(all.size() + 1, word, 1));
        }
        return new NameDictionary(all);
    }

    private static Likeness likeness(NameDictionary words, String typed, String found) {
        return words.alike(typed, false).stream()
                .filter(match -> match.word().equals(found))
                .map(Match::likeness)
                .findFirst()
                .orElse(null);
    }

    @ParameterizedTest
    @CsvSource({
        "lefevre, lefevre, EXACT",
        "lefe, lefevre, BEGUN",
        "lefevr, lefevre, BEGUN",
        "lefebvre, lefevre, NEAR",
        "jaques, jacques, SOUND",
        "dupond, dupont, SOUND",
        "dupon, dupont, BEGUN",
        "martn, martin, NEAR",
        "matrin, martin, NEAR",
        "maartin, martin, SOUND",
        "nartin, martin, NEAR",
        "filippe, philippe, SOUND",
        "gautier, gauthier, SOUND",
        "maraichal, marechal, SOUND",
        "quemeneur, kemeneur, SOUND",
        "mornais, mornet, SOUND",
        "boucher, bouchet, SOUND",
        "peletier, pelletiez, SOUND",
    })
    void a_name_is_found_as_it_was_typed_or_heard(String typed, String held, Likeness likeness) {
        assertThat(likeness(dictionary("autre", held, "zola"), typed, held)).isEqualTo(likeness);
    }

    @ParameterizedTest
    @CsvSource({"li, lo", "bo, ba", "leo, zoe", "martin, durand"})
    void what_hardly_resembles_is_not_found(String typed, String held) {
        assertThat(likeness(dictionary(held), typed, held)).isNull();
    }

    @ParameterizedTest
    @CsvSource({"bcdfghjk, bcdfghja", "bcdfghjk, bcdafghjk"})
    void a_word_of_consonants_alone_is_a_code_and_no_misspelling(String typed, String held) {
        assertThat(likeness(dictionary(held), typed, held)).isNull();
        assertThat(likeness(dictionary(typed), typed, typed)).isEqualTo(Likeness.EXACT);
    }

    @Test
    void the_very_word_costs_nothing_and_a_near_one_more_than_one_begun() {
        NameDictionary words = dictionary("martin", "martine", "marin");
        assertThat(words.exact("martin"))
                .singleElement()
                .satisfies(match -> assertThat(match.cost()).isZero());
        assertThat(words.alike("martin", false))
                .extracting(Match::word, Match::likeness)
                .contains(
                        org.assertj.core.groups.Tuple.tuple("martin", Likeness.EXACT),
                        org.assertj.core.groups.Tuple.tuple("martine", Likeness.BEGUN),
                        org.assertj.core.groups.Tuple.tuple("marin", Likeness.NEAR));
    }

    @Test
    void words_added_later_are_found_as_well() {
        NameDictionary words = dictionary("martin").with(List.of(new NameWord(7, "petit", 1)));
        assertThat(words.exact("petit")).extracting(Match::id).containsExactly(7);
        assertThat(words.exact("martin")).hasSize(1);
        for (int number = 0; number < 5000; number += 100) {
            List<NameWord> some = new ArrayList<>();
            for (int more = number; more < number + 100; more++) {
                some.add(new NameWord(100 + more, "nom" + more, 1));
            }
            words = words.with(some);
        }
        assertThat(words.size()).isEqualTo(5002);
        assertThat(words.exact("nom4999")).hasSize(1);
        assertThat(words.exact("petit")).hasSize(1);
    }

    @Test
    void of_a_short_beginning_the_most_borne_words_are_taken() {
        List<NameWord> all = new ArrayList<>();
        for (int number = 1; number <= 2000; number++) {
            all.add(new NameWord(number, "ma" + "%04d".formatted(number).replaceAll("\\d", "x") + number, number));
        }
        List<Match> begun = new NameDictionary(all).begun("ma");
        assertThat(begun)
                .hasSize(NameDictionary.MOST_BEGUN)
                .extracting(Match::id)
                .contains(2000, 1999);
    }

    @Property(tries = 300)
    void the_walk_finds_what_counting_errors_one_by_one_finds(
            @ForAll @Size(min = 1, max = 40)
                    List<@CharRange(from = 'a', to = 'd') @StringLength(min = 1, max = 12) String> held,
            @ForAll @CharRange(from = 'a', to = 'd') @StringLength(min = 1, max = 12) String typed,
            @ForAll @IntRange(min = 1, max = 2) int most) {
        Set<String> words = new TreeSet<>(held);
        List<NameWord> numbered = new ArrayList<>();
        words.forEach(word -> numbered.add(new NameWord(numbered.size() + 1, word, 1)));
        WordList list = new WordList(numbered);

        Set<String> found = new TreeSet<>();
        new NearWalk(typed, most).walk(list, (place, errors) -> {
            assertThat(errors).isEqualTo(errors(typed, list.word(place)));
            found.add(list.word(place));
        });

        Set<String> expected = new TreeSet<>(words);
        expected.removeIf(word -> errors(typed, word) > most);
        assertThat(found).isEqualTo(expected);
    }

    /** Letters too many, too few, other, or exchanged side by side. */
    private static int errors(String one, String other) {
        int[][] table = new int[one.length() + 1][other.length() + 1];
        for (int i = 0; i <= one.length(); i++) {
            for (int j = 0; j <= other.length(); j++) {
                table[i][j] = i == 0 || j == 0 ? i + j : least(table, i, j, one, other);
            }
        }
        return table[one.length()][other.length()];
    }

    private static int least(int[][] table, int i, int j, String one, String other) {
        char a = one.charAt(i - 1);
        char b = other.charAt(j - 1);
        int least = Math.min(Math.min(table[i - 1][j], table[i][j - 1]) + 1, table[i - 1][j - 1] + (a == b ? 0 : 1));
        boolean exchanged = i > 1 && j > 1 && a == other.charAt(j - 2) && b == one.charAt(i - 2);
        return exchanged ? Math.min(least, table[i - 2][j - 2] + 1) : least;
    }

    /** A quarter of all names of three syllables: as many as a large town has. */
    private static NameDictionary largeTown(String... nobody) {
        List<String> syllables = new ArrayList<>();
        for (char consonant : "bcdfglmnprstv".toCharArray()) {
            for (char vowel : "aeiou".toCharArray()) {
                syllables.add("" + consonant + vowel);
            }
        }
        List<NameWord> words = new ArrayList<>();
        Random one = new Random(4);
        for (String first : syllables) {
            for (String second : syllables) {
                for (String third : syllables) {
                    String word = first + second + third + "rt";
                    if (one.nextInt(4) == 0 && !Set.of(nobody).contains(word)) {
                        words.add(new NameWord(words.size() + 1, word, 1));
                    }
                }
            }
        }
        return new NameDictionary(words);
    }

    @Test
    void in_a_large_town_what_is_spelt_as_names_are_is_another_name_once_two_letters_differ() {
        NameDictionary words = largeTown("balimort");

        assertThat(words.alike("balimort", false))
                .filteredOn(match -> match.likeness() == Likeness.NEAR)
                .isNotEmpty()
                .allSatisfy(
                        match -> assertThat(errors("balimort", match.word())).isEqualTo(1));
    }

    @Test
    void in_a_large_town_what_no_name_is_spelt_like_is_a_name_misspelt_twice() {
        NameDictionary words = largeTown();
        String held = words.begun("balim").get(0).word();
        String slipped = held.replace("l", "lq").replace("rt", "tr");

        assertThat(words.alike(slipped, false)).extracting(Match::word).contains(held);
    }

    @Property
    void any_word_has_a_sound(@ForAll @AlphaChars @StringLength(max = 40) String word) {
        assertThat(FrenchSound.of(word.toLowerCase(java.util.Locale.ROOT))).hasSizeLessThan(60);
    }
}
