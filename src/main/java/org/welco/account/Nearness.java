package org.welco.account;

import java.util.List;
import org.welco.platform.folding.Folding;

/** Whether two written names may well be one person's: case, accents, hyphens and some slips of the finger apart. */
final class Nearness {

    /** Names of so many letters may differ in one of them, longer ones in two. */
    private static final int SHORT = 8;

    private static final int LEAST = 3;

    private Nearness() {}

    static boolean same(String one, String other) {
        String folded = joined(one);
        return !folded.isEmpty() && folded.equals(joined(other));
    }

    /** Also when one of them lacks a part of the other, such as a second first name. */
    static boolean near(String one, String other) {
        String first = joined(one);
        String second = joined(other);
        if (first.length() < LEAST || second.length() < LEAST) {
            return same(one, other);
        }
        int allowed = Math.min(first.length(), second.length()) < SHORT ? 1 : 2;
        return distance(first, second) <= allowed || shareWord(Folding.words(one), Folding.words(other));
    }

    private static boolean shareWord(List<String> some, List<String> others) {
        return (some.size() > 1 || others.size() > 1)
                && some.stream().anyMatch(word -> word.length() >= LEAST + 1 && others.contains(word));
    }

    private static String joined(String name) {
        return Folding.of(name).replace(" ", "");
    }

    /** Letters put in, left out, changed, or exchanged with their neighbour. */
    static int distance(String one, String other) {
        int[][] cost = new int[one.length() + 1][other.length() + 1];
        for (int i = 0; i <= one.length(); i++) {
            for (int j = 0; j <= other.length(); j++) {
                if (i == 0 || j == 0) {
                    cost[i][j] = i + j;
                    continue;
                }
                int change = one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1;
                int least = Math.min(cost[i - 1][j - 1] + change, Math.min(cost[i - 1][j], cost[i][j - 1]) + 1);
                boolean exchanged = i > 1
                        && j > 1
                        && one.charAt(i - 1) == other.charAt(j - 2)
                        && one.charAt(i - 2) == other.charAt(j - 1);
                cost[i][j] = exchanged ? Math.min(least, cost[i - 2][j - 2] + 1) : least;
            }
        }
        return cost[one.length()][other.length()];
    }
}
