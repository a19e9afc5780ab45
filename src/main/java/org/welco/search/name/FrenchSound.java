package org.welco.search.name;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * How a folded word sounds to a French ear, as a short key: words of one key are mistaken for one another on the phone. A
 * table of spellings, the longest first, read from left to right.
 */
final class FrenchSound {

    /** What is read as what; a capital stands for a sound that no single letter writes. */
    private static final List<Map.Entry<String, String>> SPELLINGS = List.of(
            Map.entry("eault", "o"),
            Map.entry("eaux", "o"),
            Map.entry("eaud", "o"),
            Map.entry("eaut", "o"),
            Map.entry("ouill", "Uj"),
            Map.entry("euill", "Ej"),
            Map.entry("ueill", "Ej"),
            Map.entry("aill", "aj"),
            Map.entry("eill", "ej"),
            Map.entry("tsch", "S"),
            Map.entry("schw", "Sv"),
            Map.entry("eau", "o"),
            Map.entry("aux", "o"),
            Map.entry("ault", "o"),
            Map.entry("aud", "od"),
            Map.entry("oeu", "E"),
            Map.entry("ain", "N"),
            Map.entry("aim", "N"),
            Map.entry("ein", "N"),
            Map.entry("eim", "N"),
            Map.entry("oin", "wN"),
            Map.entry("ien", "jN"),
            Map.entry("yen", "jN"),
            Map.entry("ill", "ij"),
            Map.entry("sch", "S"),
            Map.entry("tch", "S"),
            Map.entry("chr", "kr"),
            Map.entry("chl", "kl"),
            Map.entry("ch", "S"),
            Map.entry("sh", "S"),
            Map.entry("ph", "f"),
            Map.entry("th", "t"),
            Map.entry("gn", "n"),
            Map.entry("qu", "k"),
            Map.entry("ck", "k"),
            Map.entry("au", "o"),
            Map.entry("ou", "U"),
            Map.entry("oi", "wa"),
            Map.entry("oy", "wa"),
            Map.entry("eu", "E"),
            Map.entry("ai", "e"),
            Map.entry("ay", "e"),
            Map.entry("ei", "e"),
            Map.entry("ey", "e"),
            Map.entry("oe", "e"),
            Map.entry("ae", "e"),
            Map.entry("an", "A"),
            Map.entry("am", "A"),
            Map.entry("en", "A"),
            Map.entry("em", "A"),
            Map.entry("in", "N"),
            Map.entry("im", "N"),
            Map.entry("yn", "N"),
            Map.entry("ym", "N"),
            Map.entry("un", "N"),
            Map.entry("um", "N"),
            Map.entry("on", "O"),
            Map.entry("om", "O"));

    /** The same by their first letter: most letters of a word begin none. */
    private static final Map<Character, List<Map.Entry<String, String>>> BY_LETTER = SPELLINGS.stream()
            .collect(Collectors.groupingBy(spelling -> spelling.getKey().charAt(0)));

    private static final String NASALS = "AON";
    private static final String VOWELS = "aeiouy";
    private static final String SILENT_ENDS = "dtsxzpg";

    private FrenchSound() {}

    /** @param word folded, as {@code Folding} does; what is no Latin letter stays as it is */
    static String of(String word) {
        String bare = single(ended(word));
        StringBuilder key = new StringBuilder();
        int at = 0;
        while (at < bare.length()) {
            at += sound(bare, at, key);
        }
        return single(key.toString());
    }

    /** Without the letters that are written at the end and not heard; "-et", "-er" and "-ez" are heard as "-ai". */
    private static String ended(String word) {
        if (word.length() > 3 && word.matches(".*e(ts?|rs?|z|d)")) {
            return word.substring(0, word.lastIndexOf('e')) + "ai";
        }
        String heard = word;
        while (heard.length() > 3 && SILENT_ENDS.indexOf(heard.charAt(heard.length() - 1)) >= 0) {
            heard = heard.substring(0, heard.length() - 1);
        }
        return heard.length() > 3 && heard.endsWith("e") ? heard.substring(0, heard.length() - 1) : heard;
    }

    /** Doubled letters are one, but "ll" after "i" and "ss", which are heard otherwise. */
    private static String single(String text) {
        StringBuilder single = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            char letter = text.charAt(i);
            boolean doubled = i > 0 && text.charAt(i - 1) == letter;
            boolean told = letter == 's' || letter == 'l' && i > 1 && text.charAt(i - 2) == 'i';
            if (!doubled || told) {
                single.append(letter);
            }
        }
        return single.toString();
    }

    /** @return how many letters were read */
    private static int sound(String word, int at, StringBuilder key) {
        for (Map.Entry<String, String> spelling : BY_LETTER.getOrDefault(word.charAt(at), List.of())) {
            String letters = spelling.getKey();
            if (word.startsWith(letters, at) && isHeard(word, at + letters.length(), spelling.getValue())) {
                key.append(spelling.getValue());
                return letters.length();
            }
        }
        key.append(letter(word, at));
        return word.startsWith("ss", at) ? 2 : 1;
    }

    /** A nasal before a vowel is none: "Marin", but "Marine". */
    private static boolean isHeard(String word, int after, String sound) {
        boolean nasal = NASALS.indexOf(sound.charAt(sound.length() - 1)) >= 0;
        return !nasal || after >= word.length() || VOWELS.indexOf(word.charAt(after)) < 0;
    }

    private static String letter(String word, int at) {
        char letter = word.charAt(at);
        char next = at + 1 < word.length() ? word.charAt(at + 1) : ' ';
        boolean soft = next == 'e' || next == 'i' || next == 'y';
        return switch (letter) {
            case 'h' -> "";
            case 'y' -> "i";
            case 'w' -> "v";
            case 'q' -> "k";
            case 'z' -> "s";
            case 'x' -> "ks";
            case 'c' -> soft ? "s" : "k";
            case 'g' -> soft ? "j" : "g";
            default -> String.valueOf(letter);
        };
    }
}
