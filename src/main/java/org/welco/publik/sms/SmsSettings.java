package org.welco.publik.sms;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.regex.Pattern;
import org.welco.message.MessageKey;
import org.welco.tenant.Tenant;
import org.welco.tenant.hobo.KnownService;

/**
 * Where SMS are given, and in whose name.
 *
 * @param address of the connector, a query of its own included
 * @param service of the platform, to which calls are signed
 */
record SmsSettings(URI address, KnownService service, String sender) {

    /** Networks show no longer name. */
    private static final Pattern SENDER = Pattern.compile("[A-Za-z0-9 ]{3,11}|\\+?\\d{3,15}");

    /** @throws IllegalArgumentException when one is missing or wrong; the message names it, in French */
    static SmsSettings of(Tenant tenant) {
        String text = tenant.setting(MessageKey.SMS_URL.key())
                .orElseThrow(() -> new IllegalArgumentException(
                        MessageKey.SMS_URL.key() + " : aucun connecteur SMS n’est réglé pour cette collectivité"));
        URI address = address(text.strip());
        KnownService service = tenant.services().stream()
                .filter(one -> origin(one.url()).equals(origin(address)))
                .findFirst()
                .orElseThrow(() -> wrong("cette adresse n’est celle d’aucun service de la plateforme"));
        if (service.secret().isEmpty()) {
            throw wrong("ce service ne partage pas de clé avec Welco");
        }
        return new SmsSettings(address, service, sender(tenant));
    }

    private static URI address(String text) {
        try {
            URI address = new URI(text);
            if (address.getHost() != null
                    && ("http".equals(address.getScheme()) || "https".equals(address.getScheme()))) {
                return address;
            }
        } catch (URISyntaxException noAddress) {
            throw new IllegalArgumentException(wrong("ce n’est pas une adresse").getMessage(), noAddress);
        }
        throw wrong("l’adresse d’un connecteur SMS de passerelle est attendue");
    }

    private static IllegalArgumentException wrong(String what) {
        return new IllegalArgumentException(MessageKey.SMS_URL.key() + " : " + what);
    }

    private static String origin(URI address) {
        return (address.getScheme() + "://" + address.getRawAuthority()).toLowerCase(Locale.ROOT);
    }

    private static String sender(Tenant tenant) {
        String sender = tenant.setting(MessageKey.SMS_SENDER.key())
                .map(String::strip)
                .orElse(MessageKey.SMS_SENDER.defaultText());
        if (!SENDER.matcher(sender).matches()) {
            throw new IllegalArgumentException(
                    MessageKey.SMS_SENDER.key() + " : 3 à 11 lettres sans accent, chiffres et espaces, ou un numéro");
        }
        return sender;
    }
}
