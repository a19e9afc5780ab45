package org.welco.architecture;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** The rules that class files cannot tell: length, Lombok, a word about each room. */
record Sources(Path root) {

    static final int LINES = 250;

    List<String> tooLong() {
        return files(file -> lines(file).size() > LINES);
    }

    /** Lombok leaves no trace in class files. */
    List<String> withLombok() {
        return files(file -> lines(file).stream().anyMatch(line -> line.startsWith("import lombok")));
    }

    /** The packages that hold classes and do not say what they are for; doors need no word of their own. */
    List<String> withoutPackageInfo() {
        TreeSet<String> silent = new TreeSet<>();
        for (Path file : javaFiles()) {
            Path folder = file.getParent();
            boolean door = folder.getNameCount() > root.getNameCount() + 1
                    && Floors.DOORS.contains(folder.getFileName().toString());
            if (!door && !Files.exists(folder.resolve("package-info.java"))) {
                silent.add(root.relativize(folder).toString());
            }
        }
        return List.copyOf(silent);
    }

    private List<String> files(Predicate<Path> predicate) {
        return javaFiles().stream()
                .filter(predicate)
                .map(file -> root.relativize(file).toString())
                .toList();
    }

    private List<Path> javaFiles() {
        try (Stream<Path> files = Files.walk(root)) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> lines(Path file) {
        try {
            return Files.readAllLines(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
