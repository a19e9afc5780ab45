package org.welco.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Pages that comments and messages of the product send their readers to. */
class ReferencesTest {

    private static final Pattern PAGE = Pattern.compile("docs/[\\w./-]*\\w\\.md");
    private static final Pattern DECISION = Pattern.compile("decision (\\d{4})\\b");

    @Test
    void every_page_that_the_code_names_exists() throws IOException {
        List<String> missing = new ArrayList<>();
        for (Path source : sources()) {
            Matcher page = PAGE.matcher(Files.readString(source));
            while (page.find()) {
                if (!Files.exists(Path.of(page.group()))) {
                    missing.add(source + " -> " + page.group());
                }
            }
        }

        assertThat(missing).isEmpty();
    }

    @Test
    void every_decision_that_the_code_names_exists() throws IOException {
        List<String> missing = new ArrayList<>();
        for (Path source : sources()) {
            Matcher decision = DECISION.matcher(Files.readString(source));
            while (decision.find()) {
                if (Page.all().stream().noneMatch(page -> isDecision(page, decision.group(1)))) {
                    missing.add(source + " -> " + decision.group());
                }
            }
        }

        assertThat(missing).isEmpty();
    }

    private static boolean isDecision(Page page, String number) {
        return page.path().startsWith("docs/decisions")
                && page.path().getFileName().toString().startsWith(number);
    }

    private static List<Path> sources() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("src", "main"))) {
            return files.filter(file -> file.toString().matches(".*\\.(java|sql|xml|properties)"))
                    .toList();
        }
    }
}
