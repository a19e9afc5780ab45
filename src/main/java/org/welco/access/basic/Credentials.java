package org.welco.access.basic;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;

/**
 * What HTTP Basic carries.
 *
 * @param identifier of at most {@link #LONGEST} characters, not empty
 * @param password perhaps empty
 */
public record Credentials(String identifier, String password) {

    /** Longest identifier and longest password looked at, in characters. */
    static final int LONGEST = 256;

    private static final String SCHEME = "basic ";

    public Credentials {
        Objects.requireNonNull(identifier);
        Objects.requireNonNull(password);
    }

    /** Whether an Authorization header claims to be HTTP Basic. */
    public static boolean concern(String authorization) {
        return authorization.toLowerCase(Locale.ROOT).startsWith(SCHEME);
    }

    /** @return empty when the header cannot be read */
    public static Optional<Credentials> read(String authorization) {
        try {
            byte[] bytes = Base64.getDecoder()
                    .decode(authorization.substring(SCHEME.length()).trim());
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            int colon = text.indexOf(':');
            return colon < 1 || colon > LONGEST || text.length() - colon > LONGEST + 1
                    ? Optional.empty()
                    : Optional.of(new Credentials(text.substring(0, colon), text.substring(colon + 1)));
        } catch (IllegalArgumentException | CharacterCodingException e) {
            return Optional.empty();
        }
    }

    /** Shows no password. */
    @Override
    public String toString() {
        return "credentials of an API client";
    }
}
