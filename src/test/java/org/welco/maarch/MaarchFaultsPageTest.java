package org.welco.maarch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The page of Maarch's faults names methods and tests that exist. */
class MaarchFaultsPageTest {

    private static final Path PAGE = Path.of("docs", "maarch-faults.md");
    private static final Pattern ROW =
            Pattern.compile("\\| (F\\d+) \\|.*\\| `(\\w+)\\.(\\w+)` \\| `(\\w+)\\.(\\w+)` \\|");
    private static final List<String> PACKAGES = List.of(
            "org.welco.maarch.", "org.welco.maarch.settings.", "org.welco.mail.delivery.", "org.welco.platform.http.");

    record Fault(String number, String handler, String method, String test, String seenBy) {}

    static List<Fault> faults() throws IOException {
        try (Stream<String> lines = Files.lines(PAGE)) {
            return lines.map(ROW::matcher)
                    .filter(Matcher::matches)
                    .map(row -> new Fault(row.group(1), row.group(2), row.group(3), row.group(4), row.group(5)))
                    .toList();
        }
    }

    @Test
    void the_faults_are_numbered_without_a_gap() throws IOException {
        List<Fault> faults = faults();
        assertThat(faults).isNotEmpty();
        for (int i = 0; i < faults.size(); i++) {
            assertThat(faults.get(i).number()).isEqualTo("F" + (i + 1));
        }
        try (Stream<String> lines = Files.lines(PAGE)) {
            assertThat(lines.filter(line -> line.startsWith("| F"))).hasSameSizeAs(faults);
        }
    }

    @ParameterizedTest
    @MethodSource("faults")
    void each_is_dealt_with_by_a_method_and_seen_by_a_test_that_exist(Fault fault) {
        assertThat(methods(fault.handler())).contains(fault.method());
        assertThat(methods(fault.test())).contains(fault.seenBy());
    }

    private static List<String> methods(String simpleName) {
        Class<?> found = PACKAGES.stream()
                .map(name -> named(name + simpleName))
                .flatMap(Optional::stream)
                .findFirst()
                .orElseThrow(() -> new AssertionError("no class " + simpleName));
        return Arrays.stream(found.getDeclaredMethods())
                .map(java.lang.reflect.Method::getName)
                .toList();
    }

    private static Optional<Class<?>> named(String name) {
        try {
            return Optional.of(Class.forName(name));
        } catch (ClassNotFoundException e) {
            return Optional.empty();
        }
    }
}
