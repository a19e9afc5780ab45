package org.welco.sandbox.publik;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** The secret shared by two services of a platform, as hobo's agents derive it from the keys in hobo.json. */
public final class SharedSecret {

    private SharedSecret() {}

    /** The hexadecimal text, without left zeros, is the key itself. Symmetric. */
    public static String of(String secretKey, String otherSecretKey) {
        return number(secretKey).xor(number(otherSecretKey)).toString(16);
    }

    private static BigInteger number(String key) {
        try {
            return new BigInteger(1, MessageDigest.getInstance("SHA-256").digest(key.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }
}
