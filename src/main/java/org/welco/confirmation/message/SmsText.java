package org.welco.confirmation.message;

import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.welco.message.SmsAlphabet;
import org.welco.platform.time.TownTime;

/** The text of the SMS: one. What does not fit makes way for link and code. */
final class SmsText {

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
        String sender = SmsAlphabet.written(town);
        String from = sender.length() > LONGEST_TOWN ? "Mairie" : sender;
        String end = end(until.atZone(TownTime.ZONE), now.atZone(TownTime.ZONE));
        List<String> longestFirst = List.of(
                from + " : confirmez ce mobile sur " + link + " ou avec le code " + code + ", " + end
                        + ". Pas vous ? Ignorez ce SMS.",
                from + " : confirmez ce mobile sur " + link + " ou avec le code " + code + ", " + end + ".",
                "Confirmez ce mobile sur " + link + " ou avec le code " + code + ".",
                "Mairie : code " + code + " pour confirmer ce mobile, " + end + ".");
        return longestFirst.stream().filter(SmsAlphabet::fits).findFirst().orElseThrow();
    }

    private static String end(ZonedDateTime until, ZonedDateTime now) {
        boolean today = until.toLocalDate().equals(now.toLocalDate());
        return "avant " + (today ? "" : "le " + DAY.format(until) + " à ") + HOUR.format(until);
    }
}
