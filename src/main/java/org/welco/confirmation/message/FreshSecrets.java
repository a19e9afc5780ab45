package org.welco.confirmation.message;

import java.security.SecureRandom;

/**
 * What opens one confirmation, from chance. Lives in memory until the message is out, and nowhere else.
 *
 * @param key for the link: 130 bits in letters that every phone takes for a part of an address
 * @param code six digits, for whoever cannot open the link
 */
record FreshSecrets(String key, String code) {

    private static final String LETTERS = "abcdefghijklmnopqrstuvwxyz234567";
    private static final int LENGTH = 26;
    private static final int CODES = 1_000_000;
    private static final SecureRandom CHANCE = new SecureRandom();

    static FreshSecrets make() {
        StringBuilder key = new StringBuilder(LENGTH);
        for (int i = 0; i < LENGTH; i++) {
            key.append(LETTERS.charAt(CHANCE.nextInt(LETTERS.length())));
        }
        return new FreshSecrets(key.toString(), "%06d".formatted(CHANCE.nextInt(CODES)));
    }

    /** Secrets stay out of logs and messages. */
    @Override
    public String toString() {
        return "secrets";
    }
}
