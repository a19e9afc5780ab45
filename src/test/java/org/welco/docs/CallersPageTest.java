package org.welco.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.welco.access.Route;
import org.welco.access.Routes;

/** The table of paths and callers that integrators read is the one that decides. */
class CallersPageTest {

    private static final long KIB = 1024;
    private static final long MIB = 1024 * KIB;

    @Test
    void the_page_shows_every_path_with_its_callers() {
        assertThat(Page.of("docs/api-callers.md").table("path"))
                .isEqualTo(Routes.all().stream().map(CallersPageTest::row).toList());
    }

    private static List<String> row(Route route) {
        return List.of(
                "`" + route.path() + "`",
                route.method(),
                callers(route),
                route.bodyLimit() == 0 ? "–" : size(route.bodyLimit()),
                route.meaning());
    }

    private static String callers(Route route) {
        return switch (route.door()) {
            case OPEN -> "anybody";
            case CALLERS, PAGE ->
                route.rights().stream()
                        .map(right -> "`" + right.name().toLowerCase(Locale.ROOT) + "`")
                        .sorted()
                        .collect(Collectors.joining(", "));
        };
    }

    private static String size(long bytes) {
        return bytes % MIB == 0 ? bytes / MIB + " MiB" : bytes / KIB + " KiB";
    }
}
