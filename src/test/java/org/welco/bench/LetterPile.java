package org.welco.bench;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * So many letters with documents of one size. The documents differ in their first bytes only, so that a pile of a gigabyte
 * costs the memory of one document; what follows does not compress, as scans do not. Immutable.
 */
final class LetterPile {

    /** A multiple of 3, so that its base64 text ends where the common text begins. */
    private static final int HEAD = 48;

    private static final int SLICE = 64 * 1024;

    private final int count;
    private final byte[] tail;
    private final byte[] tailText;

    /** @param size of each document in bytes */
    LetterPile(int count, int size) {
        this.count = count;
        this.tail = new byte[size - HEAD];
        new Random(size).nextBytes(tail);
        this.tailText = slashed(Base64.getEncoder().encodeToString(tail));
    }

    int count() {
        return count;
    }

    int size() {
        return HEAD + tail.length;
    }

    /** The SHA-256 of each document, in hexadecimal. */
    Set<String> hashes() {
        return IntStream.range(0, count).mapToObj(this::hash).collect(Collectors.toSet());
    }

    /** Length of the base64 text of a document, with each slash escaped as PHP does. */
    long textLength(int index) {
        return (long) headText(index).length + tailText.length;
    }

    /** Writes the base64 text of a document. */
    void write(int index, OutputStream out) throws IOException {
        out.write(headText(index));
        for (int from = 0; from < tailText.length; from += SLICE) {
            out.write(tailText, from, Math.min(SLICE, tailText.length - from));
        }
    }

    private byte[] headText(int index) {
        return slashed(Base64.getEncoder().encodeToString(head(index)));
    }

    private static byte[] head(int index) {
        return "%%PDF-1.7\n%% letter %08d of the benchmark --------\n"
                .formatted(index)
                .substring(0, HEAD)
                .getBytes(StandardCharsets.US_ASCII);
    }

    private String hash(int index) {
        try {
            MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
            sha256.update(head(index));
            return HexFormat.of().formatHex(sha256.digest(tail));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] slashed(String base64) {
        return base64.replace("/", "\\/").getBytes(StandardCharsets.US_ASCII);
    }
}
