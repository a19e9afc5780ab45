package org.welco.knowledge.find;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.welco.knowledge.find.SearchTerm.Kind;

/** What an agent types to find articles, and what is understood of it. */
class UnderstandingArticleQueriesTest {

    private static final List<List<String>> SYNONYMS = List.of(
            List.of("cni", "carte nationale d identite", "carte d identite"), List.of("decheterie", "dechetterie"));

    private static ArticleQuery query(String typed) {
        return ArticleQuery.of(typed, SYNONYMS);
    }

    private static List<String> words(String typed, Kind kind) {
        return query(typed).of(kind).stream()
                .map(term -> term.alternatives().get(0))
                .toList();
    }

    @Test
    void words_are_wanted_without_case_nor_accents() {
        assertThat(words("Élections  MUNICIPALES", Kind.WANTED)).containsExactly("elections", "municipales");
    }

    @Test
    void words_of_a_question_that_say_nothing_are_left_out() {
        assertThat(words("Comment refaire les papiers ?", Kind.WANTED)).containsExactly("refaire", "papiers");
    }

    @Test
    void what_stands_in_quotation_marks_is_required_as_it_stands() {
        assertThat(words("\"bac jaune\" tri", Kind.REQUIRED)).containsExactly("bac jaune");
        assertThat(words("« bac jaune » tri", Kind.REQUIRED)).containsExactly("bac jaune");
        assertThat(words("\"bac jaune\" tri", Kind.WANTED)).containsExactly("tri");
    }

    @Test
    void quotation_marks_that_are_not_closed_yet_hold_what_follows() {
        assertThat(words("\"bac jau", Kind.REQUIRED)).containsExactly("bac jau");
    }

    @Test
    void a_hyphen_before_a_word_excludes_it_and_one_inside_does_not() {
        assertThat(words("bac -verre -\"carton plié\"", Kind.EXCLUDED)).containsExactly("verre", "carton plie");
        assertThat(words("état-civil", Kind.WANTED)).containsExactly("etat", "civil");
        assertThat(query("état-civil").of(Kind.EXCLUDED)).isEmpty();
    }

    @Test
    void the_last_word_may_go_on_until_something_follows_it() {
        assertThat(query("bac jau").of(Kind.WANTED))
                .extracting(SearchTerm::begun)
                .containsExactly(false, true);
        assertThat(query("bac jau ").of(Kind.WANTED)).noneMatch(SearchTerm::begun);
        assertThat(query("ba").of(Kind.WANTED)).noneMatch(SearchTerm::begun);
        assertThat(query("jau \"bac\"").of(Kind.WANTED)).noneMatch(SearchTerm::begun);
    }

    @Test
    void words_that_mean_the_same_are_looked_for_as_well() {
        assertThat(query("CNI").of(Kind.WANTED).get(0).alternatives())
                .containsExactly("cni", "carte nationale d identite", "carte d identite");
        assertThat(query("refaire ma carte d’identité").of(Kind.WANTED).get(2).alternatives())
                .startsWith("carte d identite")
                .contains("cni");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  ", "%", "-", "\"\"", "« »", "-verre", "'; --", "\u0000"})
    void what_could_find_nothing_is_empty(String typed) {
        assertThat(query(typed).isEmpty()).isTrue();
    }

    @Test
    void what_is_beyond_the_limits_is_not_looked_at() {
        assertThat(query("mot ".repeat(300)).terms()).hasSize(ArticleQuery.MOST);
        assertThat(query("x".repeat(100_000)).terms()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"[]", "[[\"a\", \"b\"]]", "[[\"CNI\", \"carte d’identité\", \"papiers\"]]"})
    void synonyms_are_lists_of_two_or_more(String setting) {
        assertThat(Synonyms.read(setting)).isPresent();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{}", "[\"a\"]", "[[\"a\"]]", "[[\"a\", 1]]", "[[\"a\", \"%\"]]", "[[\"a\", "})
    void anything_else_is_no_list_of_synonyms(String setting) {
        assertThat(Synonyms.read(setting)).isEqualTo(Optional.empty());
    }

    @Test
    void neither_are_lists_nested_without_end() {
        assertThat(Synonyms.read("[".repeat(5000))).isEmpty();
    }
}
