package org.welco.docs;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** One page of the docs, as Markdown. */
record Page(Path path) {

    static final Path REPOSITORY = Path.of("");

    private static final Pattern LINK = Pattern.compile("!?\\[[^\\]]*\\]\\(([^)\\s]+)\\)");
    private static final Set<String> NOT_OURS = Set.of(".git", ".welco", "target", "src", "node_modules");

    /** Every page of the repository. */
    static List<Page> all() {
        try (Stream<Path> files = Files.walk(Path.of("."))) {
            return files.map(Path::normalize)
                    .filter(file -> file.toString().endsWith(".md"))
                    .filter(file -> !NOT_OURS.contains(file.getName(0).toString()))
                    .sorted()
                    .map(Page::new)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Page of(String path) {
        return new Page(Path.of(path));
    }

    String text() {
        try {
            return Files.readString(path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    List<String> lines() {
        return text().lines().toList();
    }

    /** Targets of links and pictures, outside of code blocks. */
    List<String> links() {
        List<String> targets = new ArrayList<>();
        for (String line : prose()) {
            Matcher link = LINK.matcher(line.replaceAll("`[^`]*`", ""));
            while (link.find()) {
                targets.add(link.group(1));
            }
        }
        return targets;
    }

    /** The anchors that headings give, as code hosts make them. */
    Set<String> anchors() {
        return prose().stream()
                .filter(line -> line.startsWith("#"))
                .map(line -> line.replaceFirst("^#+\\s*", "").toLowerCase(Locale.ROOT))
                .map(title -> title.replaceAll("[^\\p{L}\\p{N} _-]", "").replace(' ', '-'))
                .collect(Collectors.toSet());
    }

    /** Commands in fenced blocks of shell, prompts and comments taken off. */
    List<String> commands() {
        List<String> commands = new ArrayList<>();
        boolean shell = false;
        for (String line : lines()) {
            if (line.startsWith("```")) {
                shell = line.equals("```sh");
            } else if (shell && !line.isBlank() && !line.startsWith("#")) {
                commands.add(line.replaceFirst("\\s+#.*$", "").strip());
            }
        }
        return commands;
    }

    /** Rows of the table whose heading row begins with that cell; cells are stripped, escaped bars restored. */
    List<List<String>> table(String firstHeading) {
        List<List<String>> rows = new ArrayList<>();
        boolean inside = false;
        for (String line : lines()) {
            List<String> cells = cells(line);
            if (cells.isEmpty()) {
                inside = false;
            } else if (cells.get(0).equals(firstHeading)) {
                inside = true;
            } else if (inside && !cells.get(0).matches(":?-+:?")) {
                rows.add(cells);
            }
        }
        return rows;
    }

    private static List<String> cells(String line) {
        if (!line.startsWith("|")) {
            return List.of();
        }
        String inner = line.strip().replaceAll("^\\||\\|$", "");
        return Arrays.stream(inner.split("(?<!\\\\)\\|", -1))
                .map(cell -> cell.strip().replace("\\|", "|"))
                .toList();
    }

    private List<String> prose() {
        List<String> prose = new ArrayList<>();
        boolean code = false;
        for (String line : lines()) {
            if (line.startsWith("```")) {
                code = !code;
            } else if (!code) {
                prose.add(line);
            }
        }
        return prose;
    }

    /** The text between back ticks when the cell is nothing else. */
    static String code(String cell) {
        return cell.matches("`[^`]*`") ? cell.substring(1, cell.length() - 1) : cell;
    }

    @Override
    public String toString() {
        return path.toString();
    }
}
