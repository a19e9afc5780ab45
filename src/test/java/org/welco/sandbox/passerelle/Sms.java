package org.welco.sandbox.passerelle;

import java.time.Instant;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A message as a phone received it.
 *
 * @param from the sender that the phone shows
 * @param to E.164
 */
public record Sms(Instant at, String from, String to, String text) {

    private static final Pattern LINK = Pattern.compile("https?://[^\\s,]+");
    private static final Pattern CODE = Pattern.compile("(?<![\\w/])\\d{6}(?!\\w)");
    private static final String GSM = "@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !\"#¤%&'()*+,-./0123456789:;<=>?"
            + "¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà";
    private static final int GSM_LENGTH = 160;
    private static final int UNICODE_LENGTH = 70;

    /** Messages that an operator bills for it, longer ones counted roughly. */
    public int parts() {
        boolean gsm = text.chars().allMatch(sign -> GSM.indexOf(sign) >= 0);
        int length = gsm ? GSM_LENGTH : UNICODE_LENGTH;
        return (text.length() + length - 1) / length;
    }

    /** The first address in it, empty when there is none. */
    public String link() {
        Matcher link = LINK.matcher(text);
        return link.find() ? link.group() : "";
    }

    /** The six digits that stand alone in it, empty when there are none. */
    public String code() {
        Matcher code = CODE.matcher(text);
        return code.find() ? code.group() : "";
    }
}
