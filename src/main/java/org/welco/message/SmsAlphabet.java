package org.welco.message;

import java.text.Normalizer;

/** The 7-bit alphabet of GSM 03.38, in which an SMS holds 160 septets; in any other it holds 70 signs, and is billed as several. */
public final class SmsAlphabet {

    /** Septets of one SMS. */
    public static final int LIMIT = 160;

    private static final String BASIC = "@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !\"#¤%&'()*+,-./0123456789:;<=>?"
            + "¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà";
    /** Each takes two septets. */
    private static final String EXTENDED = "^{}\\[~]|€";

    private SmsAlphabet() {}

    /** Letters that the alphabet lacks lose their accents, other signs go. */
    public static String written(String text) {
        StringBuilder fit = new StringBuilder();
        for (String sign : text.replace('’', '\'').split("")) {
            String plain = BASIC.contains(sign)
                    ? sign
                    : Normalizer.normalize(sign, Normalizer.Form.NFKD).replaceAll("\\p{M}", "");
            fit.append(plain.chars().allMatch(one -> BASIC.indexOf(one) >= 0) ? plain : "");
        }
        return fit.toString().strip();
    }

    /** Whether one SMS holds it. */
    public static boolean fits(String text) {
        return septets(text) <= LIMIT;
    }

    /** @return more than any message has for a text that is not of that alphabet */
    public static int septets(String text) {
        int septets = 0;
        for (int i = 0; i < text.length(); i++) {
            char sign = text.charAt(i);
            if (EXTENDED.indexOf(sign) >= 0) {
                septets += 2;
            } else if (BASIC.indexOf(sign) >= 0) {
                septets++;
            } else {
                return Integer.MAX_VALUE;
            }
        }
        return septets;
    }
}
