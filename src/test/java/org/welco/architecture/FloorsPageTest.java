package org.welco.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The table of floors that people read is the one that the rules read. */
class FloorsPageTest {

    private static final Pattern CODE = Pattern.compile("`([\\w.]+)`");

    @Test
    void the_page_shows_the_floors_that_are_enforced() throws IOException {
        Map<String, Set<String>> shown = new TreeMap<>();
        boolean inside = false;
        for (String line : Files.readAllLines(Path.of("docs", "ARCHITECTURE.md"))) {
            inside = line.startsWith("| floor |") || inside && line.startsWith("|");
            if (inside && line.contains("`")) {
                String[] cells = line.split("\\|");
                codes(cells[2]).forEach(room -> shown.put(room, codes(cells[3])));
            }
        }

        assertThat(shown).isEqualTo(Floors.table());
    }

    private static Set<String> codes(String cell) {
        Set<String> codes = new TreeSet<>();
        Matcher code = CODE.matcher(cell);
        while (code.find()) {
            codes.add(code.group(1));
        }
        return codes;
    }
}
