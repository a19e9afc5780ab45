package org.welco.access;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;

/** The secret by which the operator on this machine proves himself: drawn anew at each start, held nowhere else. */
@ApplicationScoped
public class OperatorToken {

    private static final int BYTES = 32;

    private final String token;

    public OperatorToken() {
        byte[] bytes = new byte[BYTES];
        new SecureRandom().nextBytes(bytes);
        token = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /** For the file that only the service's user may read. */
    public String text() {
        return token;
    }

    public boolean is(String given) {
        return MessageDigest.isEqual(token.getBytes(StandardCharsets.UTF_8), given.getBytes(StandardCharsets.UTF_8));
    }
}
