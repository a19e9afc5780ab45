package org.welco.search.name;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;

/**
 * Words in the order of their letters, packed so that some hundred thousand fit in a few megabytes, and walked so that
 * words of one beginning are judged together. Immutable, safe for any thread.
 */
final class WordList {

    private final char[] letters;
    private final int[] starts;
    private final int[] ids;
    private final int[] holders;
    /** How many letters each shares with the word before it. */
    private final byte[] shared;
    /** Hash of its sound in the upper half, its place in the lower; in order. */
    private final long[] sounds;

    WordList(List<NameWord> words) {
        NameWord[] sorted = words.toArray(NameWord[]::new);
        Arrays.sort(sorted, Comparator.comparing(NameWord::word));
        int count = sorted.length;
        starts = new int[count + 1];
        ids = new int[count];
        holders = new int[count];
        shared = new byte[count];
        sounds = new long[count];
        StringBuilder all = new StringBuilder();
        for (int place = 0; place < count; place++) {
            String word = sorted[place].word();
            starts[place] = all.length();
            ids[place] = sorted[place].id();
            holders[place] = sorted[place].holders();
            shared[place] = place == 0 ? 0 : common(sorted[place - 1].word(), word);
            sounds[place] = (long) FrenchSound.of(word).hashCode() << Integer.SIZE | place;
            all.append(word);
        }
        starts[count] = all.length();
        letters = all.toString().toCharArray();
        Arrays.sort(sounds);
    }

    private static byte common(String one, String other) {
        int most = Math.min(Math.min(one.length(), other.length()), Byte.MAX_VALUE);
        int same = 0;
        while (same < most && one.charAt(same) == other.charAt(same)) {
            same++;
        }
        return (byte) same;
    }

    int size() {
        return ids.length;
    }

    int id(int place) {
        return ids[place];
    }

    int holders(int place) {
        return holders[place];
    }

    int length(int place) {
        return starts[place + 1] - starts[place];
    }

    char letter(int place, int at) {
        return letters[starts[place] + at];
    }

    /** Letters that the word shares with the one before it. */
    int shared(int place) {
        return shared[place];
    }

    String word(int place) {
        return new String(letters, starts[place], length(place));
    }

    /** The places of all words that begin so, the word itself included. */
    IntStream begunBy(String start) {
        int from = firstNotBefore(start);
        int to = from;
        int end = firstNotBefore(start + Character.MAX_VALUE);
        return IntStream.range(to, Math.max(to, end));
    }

    private int firstNotBefore(String text) {
        int low = 0;
        int high = size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (compare(middle, text) < 0) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    private int compare(int place, String text) {
        int most = Math.min(length(place), text.length());
        for (int at = 0; at < most; at++) {
            int difference = letter(place, at) - text.charAt(at);
            if (difference != 0) {
                return difference;
            }
        }
        return length(place) - text.length();
    }

    /** @param sound a key of {@link FrenchSound} */
    void sounding(String sound, IntConsumer found) {
        long hash = (long) sound.hashCode() << Integer.SIZE;
        int at = Arrays.binarySearch(sounds, hash);
        for (int i = at < 0 ? -at - 1 : at;
                i < sounds.length && sounds[i] >> Integer.SIZE == hash >> Integer.SIZE;
                i++) {
            int place = (int) sounds[i];
            if (FrenchSound.of(word(place)).equals(sound)) {
                found.accept(place);
            }
        }
    }
}
