package org.welco.web.screen;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The bundles: both languages say the same things, all of it is said somewhere, and French is set as French is. */
class WordsOfPagesTest {

    private static final Path BUNDLES = Path.of("src", "main", "resources", "org", "welco");
    private static final Path CODE = Path.of("src", "main", "java");
    private static final String FRENCH = "_fr.properties";
    private static final String ENGLISH = "_en.properties";

    /** A straight apostrophe or quote, three dots, a sign without its no-break space, the wrong one, an open quote alone. */
    private static final Pattern BADLY_SET =
            Pattern.compile("['\"]|\\.\\.\\.|[^\u00a0]:(?!//)|[^\u202f][;?!]|«[^\u00a0]|[^\u00a0]»|\u2026\\p{L}");

    private static List<Path> bundles(String end) {
        return PageSources.endingWith(BUNDLES, end);
    }

    private static Map<String, String> words(Path bundle) {
        Properties properties = new Properties();
        try {
            properties.load(new StringReader(Files.readString(bundle)));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        return properties.stringPropertyNames().stream()
                .collect(Collectors.toMap(key -> key, properties::getProperty, (one, other) -> one, TreeMap::new));
    }

    private static Path english(Path french) {
        return Path.of(french.toString().replace(FRENCH, ENGLISH));
    }

    @TestFactory
    Stream<DynamicTest> both_languages_say_the_same_things() {
        return bundles(FRENCH).stream()
                .map(french -> DynamicTest.dynamicTest(
                        french.toString(),
                        () -> assertThat(words(english(french)).keySet())
                                .isNotEmpty()
                                .isEqualTo(words(french).keySet())));
    }

    @Test
    void no_english_bundle_stands_alone() {
        assertThat(bundles(ENGLISH)).isNotEmpty().hasSameSizeAs(bundles(FRENCH));
    }

    @TestFactory
    Stream<DynamicTest> no_word_is_empty_or_written_twice() {
        return Stream.concat(bundles(FRENCH).stream(), bundles(ENGLISH).stream())
                .map(bundle -> DynamicTest.dynamicTest(bundle.toString(), () -> {
                    assertThat(words(bundle).values()).noneMatch(String::isBlank);
                    long lines = Files.readString(bundle)
                            .lines()
                            .filter(line -> line.contains("=") && !line.startsWith("#"))
                            .count();
                    assertThat(lines).isEqualTo(words(bundle).size());
                }));
    }

    /** A key may be named whole, or by its beginning where its end is a state or a kind: {@code "mail.state." + state}. */
    @TestFactory
    Stream<DynamicTest> every_key_is_used() {
        String everything = Stream.concat(PageSources.pages().stream(), PageSources.endingWith(CODE, ".java").stream())
                .map(PageSources::read)
                .collect(Collectors.joining("\n"));
        return bundles(FRENCH).stream()
                .map(bundle -> DynamicTest.dynamicTest(bundle.toString(), () -> {
                    Set<String> unused = new TreeSet<>(words(bundle).keySet());
                    unused.removeIf(key -> isNamed(key, everything));
                    assertThat(unused).isEmpty();
                }));
    }

    private static boolean isNamed(String key, String everything) {
        for (String name = key; !name.isEmpty(); name = beginning(name)) {
            if (everything.contains("'" + name + "'") || everything.contains("\"" + name + "\"")) {
                return true;
            }
        }
        return false;
    }

    /** {@code mail.state.open} begins with {@code mail.state.}, then with {@code mail.}. */
    private static String beginning(String name) {
        int dot = name.lastIndexOf('.', name.length() - 2);
        return name.substring(0, dot + 1);
    }

    @Test
    void every_key_that_a_page_asks_for_exists() {
        Pattern asked = Pattern.compile(
                "\\b(?:msg|mailMsg|documentMsg|searchMsg|kbMsg|sheetMsg|confirmMsg)\\['([a-z][A-Za-z0-9.-]*[A-Za-z0-9])']");
        Set<String> known = bundles(FRENCH).stream()
                .flatMap(bundle -> words(bundle).keySet().stream())
                .collect(Collectors.toSet());
        for (Path page : PageSources.pages()) {
            assertThat(known)
                    .as(page.toString())
                    .containsAll(asked.matcher(PageSources.read(page))
                            .results()
                            .map(match -> match.group(1))
                            .toList());
        }
    }

    @TestFactory
    Stream<DynamicTest> french_is_set_as_french_is() {
        return bundles(FRENCH).stream()
                .map(bundle -> DynamicTest.dynamicTest(
                        bundle.toString(),
                        () -> assertThat(words(bundle).values())
                                .noneMatch(word -> BADLY_SET.matcher(word).find())));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "l'usager",
                "attendre...",
                "Motif:",
                "Motif :",
                "Refuser ?",
                "Refuser\u00a0?",
                "«usager»",
                "« usager »",
                "dire \"non\""
            })
    void what_is_badly_set_is_found(String word) {
        assertThat(BADLY_SET.matcher(word).find()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "l’usager",
                "attendre…",
                "Motif\u00a0:",
                "Refuser\u202f?",
                "«\u00a0usager\u00a0»",
                "https://welco.example/"
            })
    void what_is_well_set_is_let_alone(String word) {
        assertThat(BADLY_SET.matcher(word).find()).isFalse();
    }
}
