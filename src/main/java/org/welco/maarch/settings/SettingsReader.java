package org.welco.maarch.settings;

import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.net.URI;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.welco.command.check.Finding;
import org.welco.mail.registry.RegistryLink;
import org.welco.mail.registry.RegistryLink.State;
import org.welco.mail.registry.RegistryLink.Statuses;
import org.welco.platform.json.JsonOfOthers;
import org.welco.tenant.Tenant;

/** Reads the settings of one tenant once; says everything that is wrong, not only the first thing. Used by one thread. */
final class SettingsReader {

    private static final URI NOWHERE = URI.create("http://invalid/");

    private final Tenant tenant;
    private final WrittenValues values;

    SettingsReader(Tenant tenant) {
        this.tenant = tenant;
        this.values = new WrittenValues(tenant);
    }

    MaarchSettings read() {
        boolean near = values.findNearMisses();
        Optional<JsonObject> feed = feed();
        feed.ifPresent(values::readInside);
        values.readBeside();
        boolean enabled = values.flag(MaarchKey.ENABLE);
        URI url = feed.isPresent() && enabled ? address() : NOWHERE;
        if (feed.isPresent() && enabled) {
            mandatory(MaarchKey.USERNAME);
            mandatory(MaarchKey.PASSWORD);
        }
        Statuses statuses = statuses(feed.isPresent());
        Duration interval = values.interval();
        long batch = values.whole(MaarchKey.BATCH_BYTES, 1 << 20, 1 << 30, "octets");
        boolean keepSender = values.flag(MaarchKey.KEEP_SENDER);
        int days = (int) values.whole(MaarchKey.KEEP_DOCUMENT_DAYS, 1, 3650, "jours");
        boolean toLetter = linkToLetter();
        boolean inHistory = values.flag(MaarchKey.LINK_IN_HISTORY);
        List<Finding> findings = values.findings();
        State state = state(feed.isPresent(), near);
        String reason = state == State.INVALID ? findings.get(0).sentence() : "";
        RegistryLink link = new RegistryLink(
                state, reason, statuses, interval, batch, keepSender, days, toLetter, inHistory, values.fingerprint());
        return new MaarchSettings(
                link, url, values.text(MaarchKey.USERNAME), values.text(MaarchKey.PASSWORD), findings);
    }

    private State state(boolean present, boolean near) {
        if (!present) {
            return near ? State.INVALID : State.OFF;
        }
        if (values.text(MaarchKey.ENABLE).equalsIgnoreCase("false")) {
            return State.DISABLED;
        }
        return values.hasErrors() ? State.INVALID : State.ON;
    }

    private Optional<JsonObject> feed() {
        Optional<String> text =
                tenant.setting(MaarchKey.FEED).filter(one -> !one.strip().equals("null"));
        if (text.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(JsonOfOthers.object(text.get()));
        } catch (JsonException e) {
            // the parser's own message quotes the text, which holds the password
            values.error(MaarchKey.FEED
                    + " n'est pas un objet JSON, par exemple {\"URL\": …, \"USERNAME\": …, \"PASSWORD\": …}");
            return Optional.of(JsonValue.EMPTY_JSON_OBJECT);
        }
    }

    private URI address() {
        String text = values.text(MaarchKey.URL);
        if (text.isEmpty()) {
            mandatory(MaarchKey.URL);
            return NOWHERE;
        }
        try {
            return Address.of(text, values::warn);
        } catch (IllegalArgumentException e) {
            values.error(WrittenValues.named(MaarchKey.URL) + " " + e.getMessage());
            return NOWHERE;
        }
    }

    private void mandatory(MaarchKey key) {
        if (values.text(key).isEmpty()) {
            values.error(WrittenValues.named(key) + " manque");
        }
    }

    private Statuses statuses(boolean present) {
        Map<MaarchKey, String> codes = new LinkedHashMap<>();
        for (MaarchKey key : MaarchKey.values()) {
            if (key.name().startsWith("STATUS_")) {
                codes.put(key, status(key, present));
            }
        }
        if (present) {
            warnOfEqual(codes);
        }
        return new Statuses(
                codes.get(MaarchKey.STATUS_GRC),
                codes.get(MaarchKey.STATUS_RECEIVED),
                codes.get(MaarchKey.STATUS_SEND),
                codes.get(MaarchKey.STATUS_REFUSED),
                codes.get(MaarchKey.STATUS_RESPONSE));
    }

    private String status(MaarchKey key, boolean present) {
        String code = values.orDefault(key);
        if (!MaarchSettings.isStatus(code)) {
            values.error(WrittenValues.named(key)
                    + " est vide ou contient autre chose que lettres, chiffres, point, tiret et souligné");
            return key.defaultText();
        }
        if (present && code.length() > MaarchSettings.LONGEST_STATUS) {
            values.warn(WrittenValues.named(key) + " vaut « " + code + " » (" + code.length()
                    + " caractères) : aucun Maarch ne garde un"
                    + " statut de plus de 10 caractères, ce code ne lui sera pas envoyé ; créez par exemple « "
                    + code.substring(0, MaarchSettings.LONGEST_STATUS) + " » dans Maarch et réglez-le ici");
        }
        return code;
    }

    private void warnOfEqual(Map<MaarchKey, String> codes) {
        Map<String, MaarchKey> seen = new LinkedHashMap<>();
        codes.forEach((key, code) -> {
            MaarchKey first = seen.putIfAbsent(code, key);
            if (first != null) {
                values.warn(WrittenValues.named(first) + " et " + WrittenValues.named(key) + " ont la même valeur « "
                        + code + " »");
            }
        });
    }

    private boolean linkToLetter() {
        String text = values.orDefault(MaarchKey.MAARCH_LINK);
        if (!text.equals("request") && !text.equals("letter")) {
            values.error(WrittenValues.named(MaarchKey.MAARCH_LINK) + " vaut request ou letter");
        }
        return text.equals("letter");
    }
}
