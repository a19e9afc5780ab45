package org.welco.maarch.settings;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;

/** Tells two states of the settings apart without showing them: it is kept beside what was refused under them. */
final class Fingerprint {

    /** In bytes; long enough to differ, too short to try passwords against. */
    private static final int LENGTH = 6;

    private Fingerprint() {}

    static String of(Map<MaarchKey, String> values) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            values.forEach((key, value) -> {
                digest.update((key.key() + "=" + value.length() + ":").getBytes(StandardCharsets.UTF_8));
                digest.update(value.getBytes(StandardCharsets.UTF_8));
            });
            return HexFormat.of().formatHex(digest.digest(), 0, LENGTH);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java knows SHA-256", e);
        }
    }
}
