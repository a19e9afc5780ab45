package org.welco.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class DecisionsTest {

    @Test
    void a_number_is_given_once() {
        List<String> numbers =
                decisions().stream().map(page -> fileName(page).substring(0, 4)).toList();

        assertThat(numbers).isNotEmpty().doesNotHaveDuplicates().allMatch(number -> number.matches("\\d{4}"));
    }

    @Test
    void each_says_its_number_in_its_title() {
        assertThat(decisions())
                .allSatisfy(page -> assertThat(page.lines().get(0))
                        .startsWith("# " + fileName(page).substring(0, 4) + ". "));
    }

    @Test
    void every_library_that_the_war_carries_has_its_line() {
        String lines = decisions().stream().map(Page::text).collect(Collectors.joining("\n"));

        assertThat(Pom.carriedLibraries())
                .isNotEmpty()
                .allSatisfy(library -> assertThat(lines).containsPattern("(?m)^- `" + library + "`"));
    }

    @Test
    void no_line_is_left_of_a_library_that_is_gone() {
        List<String> listed = Page.of("docs/decisions/0006-run-time-dependencies.md").lines().stream()
                .filter(line -> line.startsWith("- `"))
                .map(line -> line.substring(3, line.indexOf('`', 3)))
                .toList();

        assertThat(listed).containsExactlyInAnyOrderElementsOf(Pom.carriedLibraries());
    }

    private static List<Page> decisions() {
        return Page.all().stream()
                .filter(page -> page.path().startsWith("docs/decisions"))
                .toList();
    }

    private static String fileName(Page page) {
        return page.path().getFileName().toString();
    }
}
