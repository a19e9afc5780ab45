package org.welco.sandbox.letters;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * An invented town, to which letters are written.
 *
 * @param file name of its set of letters: {@code ville} or {@code agglo}
 */
public record LetterTown(String file, String name, String addressee, String street, String town) {

    /** Its letters, in order of arrival. */
    public static List<FictionalLetter> letters(String file) {
        List<FictionalLetter> letters = new ArrayList<>();
        LetterTown town = null;
        for (String section : read(file).split("(?m)^== ")) {
            if (town == null) {
                String[] parts = section.lines()
                        .findFirst()
                        .orElse("")
                        .replace("# Town: ", "")
                        .split(" \\| ");
                town = new LetterTown(file, parts[0], parts[1], parts[2], parts[3]);
            } else {
                letters.add(letter(town, section));
            }
        }
        return letters;
    }

    private static FictionalLetter letter(LetterTown town, String section) {
        String[] halves = section.split("\n\n", 2);
        List<String> head = halves[0].lines().toList();
        List<String> sender = Arrays.stream(field(head, "De").split("\\|", -1))
                .map(String::trim)
                .toList();
        List<String> paragraphs = halves.length == 1
                ? List.of()
                : Arrays.stream(halves[1].strip().split("\n\n")).toList();
        String size = field(head, "Octets");
        return new FictionalLetter(
                FictionalLetter.Kind.valueOf(head.get(0).trim().toUpperCase(Locale.ROOT)),
                town,
                field(head, "Objet"),
                sender,
                Integer.parseInt(field(head, "Jours")),
                size.isEmpty() ? 0 : Integer.parseInt(size),
                paragraphs);
    }

    private static String field(List<String> head, String name) {
        return head.stream()
                .filter(line -> line.startsWith(name + ": "))
                .map(line -> line.substring(name.length() + 2).strip())
                .findFirst()
                .orElse("");
    }

    private static String read(String file) {
        try (InputStream in = LetterTown.class.getResourceAsStream("/sandbox/letters/" + file + ".txt")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
