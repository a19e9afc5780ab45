package org.welco.mail.claim;

import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Pattern;

/** Proves that a page holds a claim: 128 bits drawn at random, as 22 characters of URL-safe base64. Not for URLs nor logs. */
public record ClaimToken(String text) {

    private static final int BYTES = 16;
    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9_-]{22}");
    private static final SecureRandom RANDOM = new SecureRandom();

    /** @throws IllegalArgumentException for anything of another form */
    public ClaimToken {
        if (!FORM.matcher(text).matches()) {
            throw new IllegalArgumentException("not a claim's token");
        }
    }

    static ClaimToken draw() {
        byte[] bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        return new ClaimToken(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
    }

    /** Empty for anything that is not exactly a token, null included; never throws. */
    public static Optional<ClaimToken> parse(String text) {
        return text != null && FORM.matcher(text).matches() ? Optional.of(new ClaimToken(text)) : Optional.empty();
    }

    /** The record's own words would print the secret. */
    @Override
    public String toString() {
        return "claim token";
    }
}
