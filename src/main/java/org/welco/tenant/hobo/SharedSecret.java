package org.welco.tenant.hobo;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** The key that two services of one platform share: both derive it from the two secret keys that hobo gave out. */
public final class SharedSecret {

    private static final int HEX = 16;

    private SharedSecret() {}

    /**
     * @return lower-case hexadecimal of the exclusive or of both SHA-256, without zeros on the left, as Python's
     *     {@code hex()} writes it: the text itself is the key. The same whichever key comes first.
     */
    public static String of(String oneKey, String otherKey) {
        return sha256(oneKey).xor(sha256(otherKey)).toString(HEX);
    }

    private static BigInteger sha256(String key) {
        try {
            return new BigInteger(1, MessageDigest.getInstance("SHA-256").digest(key.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
