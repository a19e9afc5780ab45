package org.welco.confirmation.message;

import java.text.Normalizer;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.welco.platform.time.TownTime;

/**
 * The text of the SMS: one, in the 7-bit alphabet of GSM 03.38, which is 160 septets. What does not fit makes way for link and code.
 */
final class SmsText {

    /** Septets of one SMS. */
    static final int LIMIT = 160;

    private static final String BASIC = "@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !\"#¤%&'()*+,-./0123456789:;<=>?"
            + "¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà";
    /** Each takes two septets. */
    private static final String EXTENDED = "^{}\\[~]|€";

    private static final int LONGEST_TOWN = 30;

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM", Locale.FRENCH);
    private static final DateTimeFormatter HOUR = DateTimeFormatter.ofPattern("H'h'mm", Locale.FRENCH);

    private SmsText() {}

    /**
     * @param town its name, as it is written
     * @param link absolute address
     * @param until after which neither opens anything
     * @param now tells whether that is today
     */
    static String of(String town, String link, String code, Instant until, Instant now) {
        String sender = inAlphabet(town);
        String from = sender.length() > LONGEST_TOWN ? "Mairie" : sender;
        String end = end(until.atZone(TownTime.ZONE), now.atZone(TownTime.ZONE));
        List<String> longestFirst = List.of(
                from + " : confirmez ce mobile sur " + link + " ou avec le code " + code + ", " + end
                        + ". Pas vous ? Ignorez ce SMS.",
                from + " : confirmez ce mobile sur " + link + " ou avec le code " + code + ", " + end + ".",
                "Confirmez ce mobile sur " + link + " ou avec le code " + code + ".",
                "Mairie : code " + code + " pour confirmer ce mobile, " + end + ".");
        return longestFirst.stream()
                .filter(text -> septets(text) <= LIMIT)
                .findFirst()
                .orElseThrow();
    }

    private static String end(ZonedDateTime until, ZonedDateTime now) {
        boolean today = until.toLocalDate().equals(now.toLocalDate());
        return "avant " + (today ? "" : "le " + DAY.format(until) + " à ") + HOUR.format(until);
    }

    /** Letters that the alphabet lacks lose their accents, other signs go. */
    static String inAlphabet(String text) {
        StringBuilder fit = new StringBuilder();
        for (String sign : text.replace('’', '\'').split("")) {
            String plain = BASIC.contains(sign)
                    ? sign
                    : Normalizer.normalize(sign, Normalizer.Form.NFKD).replaceAll("\\p{M}", "");
            fit.append(plain.chars().allMatch(one -> BASIC.indexOf(one) >= 0) ? plain : "");
        }
        return fit.toString().strip();
    }

    /** @return more than any message has for a text that is not of that alphabet */
    static int septets(String text) {
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
