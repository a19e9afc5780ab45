package org.welco.sandbox.authentic;

import java.util.Optional;

/** Phone numbers as authentic reads them: nearly everything that is made of digits is one. */
final class PhoneText {

    private static final int LONGEST = 18;

    private PhoneText() {}

    /** As its search compares them; empty for what is no French number. */
    static String e164(String text) {
        String digits = text.replaceAll("[^0-9]", "");
        if (digits.matches("0[1-9]\\d{8}")) {
            return "+33" + digits.substring(1);
        }
        return digits.matches("0?0?33[1-9]\\d{8}") ? "+" + digits.replaceFirst("^0+", "") : "";
    }

    /** As it stores them: three digits are enough. Empty for what it refuses. */
    static Optional<String> stored(String text) {
        String bare = text.replaceAll("[\\s.()/-]", "");
        if (!bare.matches("\\+?\\d{3," + LONGEST + "}")) {
            return Optional.empty();
        }
        if (bare.startsWith("+")) {
            return Optional.of(bare);
        }
        return Optional.of(bare.startsWith("00") ? "+" + bare.substring(2) : "+33" + bare.replaceFirst("^0", ""));
    }
}
