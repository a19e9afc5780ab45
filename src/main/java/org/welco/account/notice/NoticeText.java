package org.welco.account.notice;

import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.welco.message.SmsAlphabet;
import org.welco.platform.time.TownTime;

/** What a citizen reads: what changed, never to what; no link, so that nobody learns to follow one. */
final class NoticeText {

    private static final int LONGEST_TOWN = 30;

    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMMM yyyy", Locale.FRENCH);
    private static final DateTimeFormatter HOUR = DateTimeFormatter.ofPattern("H 'h' mm", Locale.FRENCH);

    private NoticeText() {}

    static String subject(String town) {
        return town + "\u00a0: votre compte a été modifié";
    }

    static String mail(String town, List<String> labels, Instant changed) {
        String lines = labels.stream().map(label -> "- " + label).collect(Collectors.joining("\n"));
        return """
                Bonjour,

                Le %s, avec votre accord, nos services ont modifié dans votre compte\u00a0:

                %s

                Si ce n’était pas à votre demande, prévenez-nous sans tarder.

                Ce message est envoyé automatiquement\u00a0: merci de ne pas y répondre.

                %s
                """.formatted(moment(changed.atZone(TownTime.ZONE)), lines, town);
    }

    /** One SMS, whatever the town and the attributes are called. */
    static String sms(String town, List<String> labels) {
        String name = SmsAlphabet.written(town);
        String from = name.isEmpty() || name.length() > LONGEST_TOWN ? "Mairie" : name;
        String what = SmsAlphabet.written(String.join(", ", labels));
        String before = from + " : avec votre accord, nos services ont modifié votre compte";
        String after = ". Pas vous ? Prévenez-nous.";
        String all = before + " (" + what + ")" + after;
        return what.isEmpty() || !SmsAlphabet.fits(all) ? before + count(labels.size()) + after : all;
    }

    private static String count(int labels) {
        return labels > 1 ? " (" + labels + " informations)" : "";
    }

    private static String moment(ZonedDateTime at) {
        String day = at.getDayOfMonth() == 1 ? "1er" : Integer.toString(at.getDayOfMonth());
        return day + " " + MONTH.format(at) + " à " + HOUR.format(at).replace(' ', '\u00a0');
    }
}
