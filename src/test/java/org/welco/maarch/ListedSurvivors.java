package org.welco.maarch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.welco.maarch.MaarchFaultsPageTest.Fault;

/**
 * The last step of {@code mvn -Pmutate verify}: no fault that was put into a method of the page of Maarch's faults may
 * have been overlooked by the tests.
 */
public final class ListedSurvivors {

    private static final Set<String> OVERLOOKED = Set.of("SURVIVED", "NO_COVERAGE");

    private ListedSurvivors() {}

    /**
     * @param args the report of the run, as comma-separated values: file, class, mutator, method, line, outcome, test
     * @throws IllegalStateException naming each fault that was overlooked, or each method that was not tried at all
     */
    public static void main(String[] args) throws IOException {
        List<String[]> mutants = read(Path.of(args[0]));
        List<String> wrong =
                Stream.concat(overlooked(mutants), untried(mutants)).toList();
        if (!wrong.isEmpty()) {
            throw new IllegalStateException("methods of docs/maarch-faults.md:\n" + String.join("\n", wrong));
        }
    }

    private static Stream<String> overlooked(List<String[]> mutants) throws IOException {
        Set<String> listed = listed();
        return mutants.stream()
                .filter(mutant -> OVERLOOKED.contains(mutant[5]))
                .filter(mutant -> listed.contains(place(mutant)))
                .map(mutant -> place(mutant) + ", line " + mutant[4] + ": nobody saw " + mutant[2]);
    }

    private static Stream<String> untried(List<String[]> mutants) throws IOException {
        Set<String> tried = mutants.stream().map(ListedSurvivors::place).collect(Collectors.toSet());
        return listed().stream().filter(method -> !tried.contains(method)).map(method -> method + ": not tried");
    }

    private static Set<String> listed() throws IOException {
        return MaarchFaultsPageTest.faults().stream()
                .map(ListedSurvivors::handler)
                .collect(Collectors.toSet());
    }

    private static String handler(Fault fault) {
        return fault.handler() + "." + fault.method();
    }

    /** The method that a fault was put into; what a method does in a lambda is its own doing. */
    private static String place(String[] mutant) {
        String method = mutant[3].replaceFirst("^lambda\\$(\\w+)\\$\\d+$", "$1");
        return mutant[1].substring(mutant[1].lastIndexOf('.') + 1) + "." + method;
    }

    private static List<String[]> read(Path report) throws IOException {
        try (Stream<String> lines = Files.lines(report)) {
            return lines.map(line -> line.split(",", 7)).toList();
        }
    }
}
