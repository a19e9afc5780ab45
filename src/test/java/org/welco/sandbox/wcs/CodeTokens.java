package org.welco.sandbox.wcs;

import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** What {@code /api/code/} gave out for browsers: each opens one filled form, for any browser, some minutes long. Thread-safe. */
final class CodeTokens {

    static final Duration LIFE = Duration.ofSeconds(300);

    private static final String LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";
    private static final int LENGTH = 64;

    /** @param page where a browser ends */
    record Token(FormData data, String page, boolean backoffice, Instant until) {}

    private final Map<String, Token> tokens = new ConcurrentHashMap<>();
    private final SecureRandom chance = new SecureRandom();

    String make(FormData data, String page, boolean backoffice) {
        StringBuilder name = new StringBuilder();
        for (int place = 0; place < LENGTH; place++) {
            name.append(LETTERS.charAt(chance.nextInt(LETTERS.length())));
        }
        tokens.put(
                name.toString(), new Token(data, page, backoffice, Instant.now().plus(LIFE)));
        return name.toString();
    }

    Optional<Token> find(String name) {
        return Optional.ofNullable(tokens.get(name))
                .filter(token -> Instant.now().isBefore(token.until()));
    }
}
