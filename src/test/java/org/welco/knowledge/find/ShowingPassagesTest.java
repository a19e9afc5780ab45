package org.welco.knowledge.find;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The passage that says why an article was found, and the words marked in it. */
class ShowingPassagesTest {

    private static final Marks BAC_JAUNE = new Marks(
            Set.of("bac", "jaun"),
            "",
            Map.of("bac", "bac", "bacs", "bac", "jaune", "jaun", "jaunes", "jaun", "le", "le"));
    private static final Marks NOTHING = new Marks(Set.of(), "", Map.of());

    private static final String FILL = "Les horaires sont affichés à l’accueil de la mairie et sur le site. ".repeat(8);

    @Test
    void words_beside_one_another_are_one_mark_whatever_their_ending() {
        assertThat(Passage.of("Sortez les bacs jaunes la veille.", BAC_JAUNE).html())
                .isEqualTo("Sortez les <mark>bacs jaunes</mark> la veille.");
    }

    @Test
    void words_apart_are_marked_each() {
        assertThat(Passage.of("Le bac est jaune.", BAC_JAUNE).html())
                .isEqualTo("Le <mark>bac</mark> est <mark>jaune</mark>.");
    }

    @Test
    void the_passage_is_where_most_of_it_stands() {
        String text = "Un bac par foyer. " + FILL + "Le bac jaune reçoit les emballages. " + FILL;
        Passage passage = Passage.of(text, BAC_JAUNE);
        assertThat(passage.html())
                .contains("<mark>bac jaune</mark>")
                .startsWith("…")
                .endsWith("…");
        assertThat(passage.plain()).hasSizeLessThan(Passage.LENGTH + 60);
    }

    @Test
    void without_a_word_of_it_the_text_begins_where_it_begins() {
        assertThat(Passage.of(FILL, NOTHING).plain())
                .startsWith("Les horaires sont")
                .endsWith("…");
        assertThat(Passage.of("", NOTHING).plain()).isEmpty();
        assertThat(Passage.of("Fermé.", NOTHING).plain()).isEqualTo("Fermé.");
    }

    @Test
    void a_word_that_is_being_typed_is_marked_in_those_that_begin_so() {
        Marks begun = new Marks(Set.of(), "natural", Map.of());
        assertThat(Passage.of("La naturalisation se demande.", begun).html())
                .isEqualTo("La <mark>naturalisation</mark> se demande.");
    }

    @Test
    void what_an_article_says_is_escaped() {
        assertThat(Passage.of("a < b & <script>bac</script>", BAC_JAUNE).html())
                .isEqualTo("a &lt; b &amp; &lt;script&gt;<mark>bac</mark>&lt;/script&gt;");
    }

    @Test
    void in_the_article_words_are_marked_and_tags_are_not() {
        String html =
                "<p title=\"bac\">Le bac&nbsp;jaune, <a href=\"https://bac.example/jaune\">bacs jaunes</a> &amp; bac.</p>";
        assertThat(MarkedHtml.of(html, BAC_JAUNE))
                .isEqualTo(
                        "<p title=\"bac\">Le <mark>bac</mark>&nbsp;<mark>jaune</mark>, <a href=\"https://bac.example/jaune\">"
                                + "<mark>bacs jaunes</mark></a> &amp; <mark>bac</mark>.</p>");
    }

    @Test
    void a_word_cut_by_an_end_is_left_whole() {
        String text = "x".repeat(400) + " bac";
        assertThat(Passage.of(text, BAC_JAUNE).html()).endsWith("<mark>bac</mark>");
    }
}
