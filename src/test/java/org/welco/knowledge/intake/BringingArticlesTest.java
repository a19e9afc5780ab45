package org.welco.knowledge.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.welco.knowledge.Article;
import org.welco.knowledge.ArticleState;
import org.welco.knowledge.intake.KeepArticle.Outcome;
import org.welco.knowledge.testing.ArticlesInMemory;
import org.welco.sandbox.articles.SampleArticles;

/** What a file of articles becomes: each article once, the unfit ones told, the same file again nothing. */
class BringingArticlesTest {

    private static final String FINE =
            "{\"reference\": \"tri\", \"title\": \"Tri\", \"html\": \"<p>Le bac jaune.</p>\"}";

    private final ArticlesInMemory articles = new ArticlesInMemory();
    private final ImportArticles importing = new ImportArticles(new KeepArticle(articles, Clock.systemUTC()));
    private final List<String> told = new ArrayList<>();

    @TempDir
    Path folder;

    private Map<Outcome, Integer> bring(String... entries) throws IOException {
        return bring(ArticlesFile.read(zip("articles.json", "{\"articles\": [" + String.join(",", entries) + "]}")));
    }

    private Map<Outcome, Integer> bring(ArticlesFile file) {
        return importing.bring(file, "kb_import", new ImportArticles.Listener() {

            @Override
            public void kept(String reference, Outcome outcome) {
                told.add(reference + " " + outcome);
            }

            @Override
            public void refused(int place, String reference, String reason) {
                told.add(place + " " + reference + " refused: " + reason);
            }
        });
    }

    private static ByteArrayInputStream zip(String name, String content) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("images/plan.png"));
            zip.write(1);
            zip.putNextEntry(new ZipEntry(name));
            zip.write(content.getBytes(StandardCharsets.UTF_8));
        }
        return new ByteArrayInputStream(bytes.toByteArray());
    }

    private Article kept(String reference) {
        return articles.byReference(reference).orElseThrow();
    }

    @Test
    void an_article_is_new_then_the_same_then_changed() throws IOException {
        assertThat(bring(FINE)).containsOnly(Map.entry(Outcome.NEW, 1));
        assertThat(bring(FINE)).containsOnly(Map.entry(Outcome.SAME, 1));
        assertThat(bring(FINE.replace("jaune", "vert"))).containsOnly(Map.entry(Outcome.CHANGED, 1));
        assertThat(articles.written()).containsExactly("add tri by kb_import", "change tri by kb_import");
    }

    @Test
    void all_of_it_is_kept() throws IOException {
        bring(
                "{\"reference\": \"tri\", \"title\": \" Tri :  le\\nbac \", \"html\": \"<p>x</p><script>y</script>\", \"category\":"
                        + " \"Propreté\", \"keywords\": [\"tri\", \" tri\", \"bac  jaune\", \"\"], \"forms\": [\"voirie\", \"bac_2\"],"
                        + " \"valid_from\": \"2026-01-01\", \"valid_until\": \"2027-12-31\", \"reviewed_on\": \"2026-10-05\","
                        + " \"reviewed_by\": \"le service\", \"draft\": true}");
        Article article = kept("tri");
        assertThat(article.title()).isEqualTo("Tri : le bac");
        assertThat(article.body()).isEqualTo("<p>x</p>");
        assertThat(article.keywords()).containsExactly("tri", "bac jaune");
        assertThat(article.forms()).containsExactly("voirie", "bac_2");
        assertThat(article.validity().until().orElseThrow()).hasToString("2027-12-31");
        assertThat(article.review().by()).isEqualTo("le service");
        assertThat(article.state()).isEqualTo(ArticleState.DRAFT);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{\"title\": \"T\", \"html\": \"x\"} | reference",
                "{\"reference\": \"Été\", \"title\": \"T\", \"html\": \"x\"} | reference",
                "{\"reference\": \"a\", \"html\": \"x\"} | title",
                "{\"reference\": \"a\", \"title\": \" \", \"html\": \"x\"} | title",
                "{\"reference\": \"a\", \"title\": [], \"html\": \"x\"} | title",
                "{\"reference\": \"a\", \"title\": \"T\"} | html",
                "{\"reference\": \"a\", \"title\": \"T\", \"html\": \"<img src=x>\"} | html",
                "{\"reference\": \"a\", \"title\": \"T\", \"html\": \"x\", \"keywords\": \"tri\"} | keywords",
                "{\"reference\": \"a\", \"title\": \"T\", \"html\": \"x\", \"forms\": [\"a b\"]} | forms",
                "{\"reference\": \"a\", \"title\": \"T\", \"html\": \"x\", \"valid_from\": \"demain\"} | valid_from",
                "{\"reference\": \"a\", \"title\": \"T\", \"html\": \"x\", \"valid_from\": \"2026-02-01\", \"valid_until\": \"2026-01-01\"} | valid_until",
                "{\"reference\": \"a\", \"title\": \"T\", \"html\": \"x\", \"draft\": \"true\"} | draft",
                "{\"reference\": \"a\", \"title\": \"T\", \"html\": \"x\", \"draft\": 1} | draft",
                "{\"reference\": \"tri\", \"title\": \"T\", \"html\": \"x\"} | reference",
                "3 | reference"
            })
    void an_unfit_article_says_why_and_keeps_no_other_out(String unfit, String key) throws IOException {
        assertThat(bring(FINE, unfit, FINE.replace("\"tri\"", "\"verre\""))).containsOnly(Map.entry(Outcome.NEW, 2));
        assertThat(told).hasSize(3);
        assertThat(told.get(1)).startsWith("2 ").contains("refused: « " + key + " »");
    }

    @ParameterizedTest
    @ValueSource(strings = {"null", "false"})
    void what_is_no_draft_is_published(String draft) throws IOException {
        bring(FINE.replace("}", ", \"draft\": " + draft + "}"));
        assertThat(kept("tri").state()).isEqualTo(ArticleState.PUBLISHED);
    }

    @Test
    void what_the_database_does_not_take_is_told_without_its_words_and_keeps_no_other_out() throws IOException {
        articles.refuse("verre");
        assertThat(bring(FINE.replace("\"tri\"", "\"verre\""), FINE)).containsOnly(Map.entry(Outcome.NEW, 1));
        assertThat(told.get(0))
                .startsWith("1 verre refused: ")
                .contains("gardée")
                .doesNotContain("Tri");
        assertThat(told).contains("tri NEW");
    }

    @Test
    void what_is_no_character_is_left_out() throws IOException {
        bring(
                "{\"reference\": \"tri\", \"title\": \"T\\ud800ri\\u0000\", \"html\": \"<p>x\\udc00 &#0;&#xd800; 🚮</p>\","
                        + " \"category\": \"\\udfffDivers\", \"keywords\": [\"ba\\ud800c\"]}");
        Article article = kept("tri");
        assertThat(article.title()).isEqualTo("Tri");
        assertThat(article.category()).isEqualTo("Divers");
        assertThat(article.keywords()).containsExactly("bac");
        assertThat(article.body() + ArticleHtml.text(article.body()))
                .contains("🚮")
                .doesNotContainPattern("[\\x00\\p{Cs}]");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "[]", "{\"articles\": {}}", "{\"articles\": [", "null"})
    void a_file_that_holds_no_list_is_no_file_of_articles(String json) {
        assertThatThrownBy(() -> ArticlesFile.read(zip("articles.json", json)))
                .isInstanceOf(UnfitArticleException.class)
                .hasMessageContaining("articles.json");
    }

    @Test
    void neither_is_another_zip_nor_another_file() {
        assertThatThrownBy(() -> ArticlesFile.read(zip("autre.json", "{}"))).isInstanceOf(UnfitArticleException.class);
        assertThatThrownBy(
                        () -> ArticlesFile.read(new ByteArrayInputStream("bonjour".getBytes(StandardCharsets.UTF_8))))
                .isInstanceOf(UnfitArticleException.class);
    }

    @Test
    void a_small_file_that_unfolds_without_end_is_refused() {
        assertThatThrownBy(() -> ArticlesFile.read(zip("articles.json", " ".repeat(ArticlesFile.BIGGEST + 1))))
                .isInstanceOf(UnfitArticleException.class)
                .hasMessageContaining("20 Mio");
    }

    @Test
    void neither_is_one_that_is_nested_without_end() {
        assertThatThrownBy(() -> ArticlesFile.read(zip("articles.json", "{\"articles\": " + "[".repeat(5000))))
                .isInstanceOf(UnfitArticleException.class)
                .hasMessageContaining("articles.json");
    }

    @Test
    void what_stands_before_it_may_be_named_as_another_system_names_it() throws IOException {
        assertThat(ArticlesFile.read(after("été.png", StandardCharsets.ISO_8859_1, 1))
                        .entries())
                .isEmpty();
        assertThat(ArticlesFile.read(after("été.png", StandardCharsets.UTF_8, 1))
                        .entries())
                .isEmpty();
    }

    @Test
    void a_name_that_is_not_what_it_says_to_be_is_no_readable_zip() throws IOException {
        byte[] bytes = after("été.png", StandardCharsets.UTF_8, 1).readAllBytes();
        for (int at = 0; at < bytes.length; at++) {
            bytes[at] = bytes[at] == (byte) 0xC3 ? (byte) 0xFF : bytes[at];
        }
        assertThatThrownBy(() -> ArticlesFile.read(new ByteArrayInputStream(bytes)))
                .isInstanceOf(UnfitArticleException.class)
                .hasMessageContaining("zip");
    }

    @Test
    void what_stands_before_it_does_not_unfold_without_end_either() throws IOException {
        ByteArrayInputStream bomb = after("vide.bin", StandardCharsets.UTF_8, 201);
        assertThatThrownBy(() -> ArticlesFile.read(bomb))
                .isInstanceOf(UnfitArticleException.class)
                .hasMessageContaining("200 Mio");
    }

    /** A list of no article after an entry of so many MiB. */
    private static ByteArrayInputStream after(String name, Charset names, int size) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        byte[] some = new byte[1024 * 1024];
        try (ZipOutputStream zip = new ZipOutputStream(bytes, names)) {
            zip.putNextEntry(new ZipEntry(name));
            for (int written = 0; written < size; written++) {
                zip.write(some);
            }
            zip.putNextEntry(new ZipEntry("articles.json"));
            zip.write("{\"articles\": []}".getBytes(StandardCharsets.UTF_8));
        }
        return new ByteArrayInputStream(bytes.toByteArray());
    }

    @Test
    void the_articles_of_the_sandbox_are_all_fit() throws IOException {
        ArticlesFile file = ArticlesFile.read(Files.newInputStream(SampleArticles.in(folder)));
        assertThat(file.entries()).hasSizeGreaterThanOrEqualTo(60);
        assertThat(bring(file))
                .containsOnly(Map.entry(Outcome.NEW, file.entries().size()));
        assertThat(kept("tri-bac-jaune").title()).isEqualTo("Tri des déchets\u00a0: bac jaune, bac vert");
    }
}
