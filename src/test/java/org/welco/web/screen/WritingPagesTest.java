package org.welco.web.screen;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Habits of the pages: what the policy forbids, what a reader of the screen needs, one set of our own tags. */
class WritingPagesTest {

    private static final String OUR_TAGS = "jakarta.faces.composite/welco";
    private static final Pattern INLINE = Pattern.compile(
            "<script(?![^>]*\\ssrc=)|<style[\\s>]|\\sstyle=\"|\\son(?!complete|start|success|error)[a-z]+=\"|<f:ajax|href=\"javascript:");
    private static final Pattern TAG = Pattern.compile("<welco:([a-z]+)");
    private static final Pattern KNOWN_TAG = Pattern.compile("<tag-name>([a-z]+)</tag-name>");
    private static final Pattern PREFIX = Pattern.compile("xmlns:welco=\"([^\"]*)\"");
    private static final Pattern ICON = Pattern.compile("<welco:icon name=\"([a-z]+)\"");
    private static final Pattern DRAWING = Pattern.compile("<symbol id=\"([a-z]+)\"");
    private static final Pattern WORDS = Pattern.compile(">([^<]*)<");
    private static final Pattern LETTERS = Pattern.compile("\\p{L}{2,}");
    private static final Pattern EXPRESSION = Pattern.compile("#\\{[^}]*}|&#?[a-z0-9]+;");

    private static Set<String> found(Pattern pattern, String text) {
        return pattern.matcher(text)
                .results()
                .map(match -> match.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Stream<DynamicTest> forEachPage(java.util.function.Consumer<String> check) {
        return PageSources.pages().stream()
                .map(page -> DynamicTest.dynamicTest(page.toString(), () -> check.accept(PageSources.read(page))));
    }

    @TestFactory
    Stream<DynamicTest> a_page_holds_no_script_and_no_style() {
        return forEachPage(page -> assertThat(INLINE.matcher(page).results().map(MatchResult::group))
                .isEmpty());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>alert(1)</script>",
                "<p style=\"color: red\">",
                "<style>p {}</style>",
                "<button onclick=\"go()\">",
                "<f:ajax />",
                "<a href=\"javascript:go()\">"
            })
    void what_the_policy_forbids_is_found(String page) {
        assertThat(INLINE.matcher(page).find()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"<script src=\"#{x}\" defer=\"defer\"></script>", "<p:commandLink oncomplete=\"done()\" />"})
    void what_the_policy_allows_is_let_alone(String page) {
        assertThat(INLINE.matcher(page).find()).isFalse();
    }

    @TestFactory
    Stream<DynamicTest> a_page_is_well_formed() {
        return PageSources.pages().stream()
                .map(page -> DynamicTest.dynamicTest(page.toString(), () -> {
                    DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
                    factory.setNamespaceAware(true);
                    assertThat(factory.newDocumentBuilder().parse(page.toFile()).getDocumentElement())
                            .isNotNull();
                }));
    }

    @Test
    void every_tag_of_ours_is_known() {
        Set<String> known = found(KNOWN_TAG, PageSources.read(Path.of("webapp/WEB-INF/welco.taglib.xml")));
        PageSources.pages().forEach(page -> {
            String text = PageSources.read(page);
            assertThat(known).as(page.toString()).containsAll(found(TAG, text));
            assertThat(found(PREFIX, text)).as(page.toString()).isSubsetOf(OUR_TAGS);
        });
    }

    @Test
    void every_known_tag_has_its_file() {
        assertThat(found(KNOWN_TAG, PageSources.read(Path.of("webapp/WEB-INF/welco.taglib.xml"))))
                .isNotEmpty()
                .allMatch(tag -> Files.exists(Path.of("webapp/WEB-INF/welco", tag + ".xhtml")));
    }

    @Test
    void every_icon_is_drawn() {
        Set<String> drawn = found(DRAWING, PageSources.read(Path.of("webapp/theme/icons.svg")));
        assertThat(drawn).isNotEmpty();
        PageSources.pages()
                .forEach(
                        page -> assertThat(drawn).as(page.toString()).containsAll(found(ICON, PageSources.read(page))));
    }

    @TestFactory
    Stream<DynamicTest> a_page_takes_its_words_from_the_bundles() {
        return forEachPage(page -> assertThat(WORDS.matcher(page)
                        .results()
                        .flatMap(match -> Arrays.stream(EXPRESSION
                                .matcher(match.group(1))
                                .replaceAll(" ")
                                .split("\\s+")))
                        .filter(word -> LETTERS.matcher(word).find()))
                .isSubsetOf("Ctrl"));
    }
}
