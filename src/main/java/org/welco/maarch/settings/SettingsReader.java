package org.welco.maarch.settings;

import jakarta.json.Json;
import jakarta.json.JsonException;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.io.StringReader;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.welco.mail.registry.RegistryLink;
import org.welco.mail.registry.RegistryLink.State;
import org.welco.mail.registry.RegistryLink.Statuses;
import org.welco.tenant.Tenant;

/** Reads the settings of one tenant once; says everything that is wrong, not only the first thing. Used by one thread. */
final class SettingsReader {

    private static final URI NOWHERE = URI.create("http://invalid/");

    private final Tenant tenant;
    private final List<Finding> findings = new ArrayList<>();
    private final SettingValues values = new SettingValues(this::error);

    SettingsReader(Tenant tenant) {
        this.tenant = tenant;
    }

    MaarchSettings read() {
        boolean near = findNearMisses();
        Optional<JsonObject> feed = feed();
        feed.ifPresent(this::readInside);
        readBeside();
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
        boolean toLetter = values.linkToLetter();
        boolean inHistory = values.flag(MaarchKey.LINK_IN_HISTORY);
        findings.sort(Comparator.comparing(one -> one.level() != Finding.Level.ERROR));
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
        return findings.stream().anyMatch(one -> one.level() == Finding.Level.ERROR) ? State.INVALID : State.ON;
    }

    /** A misspelt MAARCH_FEED would leave letters waiting in silence: alone, it is an error. */
    private boolean findNearMisses() {
        boolean missing = tenant.setting(MaarchKey.FEED).isEmpty();
        boolean found = false;
        for (String name : new TreeSet<>(namesOf(tenant))) {
            if (!name.equals(MaarchKey.FEED) && MaarchKey.slips(name.toUpperCase(Locale.ROOT), MaarchKey.FEED) <= 2) {
                String sentence =
                        "le réglage « " + name + " » n'existe pas : il s'agit sans doute de " + MaarchKey.FEED;
                add(missing ? Finding.Level.ERROR : Finding.Level.WARNING, sentence);
                found = missing;
            }
        }
        return found;
    }

    private static List<String> namesOf(Tenant tenant) {
        List<String> names = new ArrayList<>();
        tenant.config().getPropertyNames().forEach(names::add);
        return names;
    }

    private Optional<JsonObject> feed() {
        Optional<String> text =
                tenant.setting(MaarchKey.FEED).filter(one -> !one.strip().equals("null"));
        if (text.isEmpty()) {
            return Optional.empty();
        }
        try (JsonReader reader = Json.createReader(new StringReader(text.get()))) {
            return Optional.of(reader.readObject());
        } catch (JsonException e) {
            // the parser's own message quotes the text, which holds the password
            error(MaarchKey.FEED
                    + " n'est pas un objet JSON, par exemple {\"URL\": …, \"USERNAME\": …, \"PASSWORD\": …}");
            return Optional.of(JsonValue.EMPTY_JSON_OBJECT);
        }
    }

    private void readInside(JsonObject feed) {
        feed.forEach((name, value) -> {
            Optional<MaarchKey> key = MaarchKey.of(name);
            if (key.isPresent()) {
                put(key.get(), value);
            } else {
                String meant = MaarchKey.near(name)
                        .map(one -> " (" + one.key() + " ?)")
                        .orElse("");
                warn("la clé « " + name + " » de " + MaarchKey.FEED + " est inconnue et n'a pas d'effet" + meant);
            }
        });
    }

    private void put(MaarchKey key, JsonValue value) {
        if (value instanceof JsonString text) {
            values.put(key, text.getString().strip());
        } else if (value instanceof JsonNumber || value == JsonValue.TRUE || value == JsonValue.FALSE) {
            values.put(key, value.toString());
        } else if (value != JsonValue.NULL) {
            error(MaarchKey.FEED + "." + key.key() + " doit être un texte, un nombre ou un booléen");
        }
    }

    /** The object wins over the setting beside it, and says so when they differ. */
    private void readBeside() {
        for (MaarchKey key : MaarchKey.values()) {
            if (key.isInside()) {
                continue;
            }
            tenant.setting(key.key()).map(String::strip).ifPresent(beside -> {
                String before = values.putIfAbsent(key, beside);
                if (before != null && !before.equals(beside)) {
                    warn(key.key() + " est réglé deux fois : la valeur de " + MaarchKey.FEED + " l'emporte");
                }
            });
        }
    }

    private URI address() {
        String text = values.text(MaarchKey.URL);
        if (text.isEmpty()) {
            mandatory(MaarchKey.URL);
            return NOWHERE;
        }
        try {
            return Address.of(text, this::warn);
        } catch (IllegalArgumentException e) {
            error(SettingValues.named(MaarchKey.URL) + " " + e.getMessage());
            return NOWHERE;
        }
    }

    private void mandatory(MaarchKey key) {
        if (values.text(key).isEmpty()) {
            error(SettingValues.named(key) + " manque");
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
        String code = values.inForce(key);
        if (!MaarchSettings.isStatus(code)) {
            error(SettingValues.named(key)
                    + " est vide ou contient autre chose que lettres, chiffres, point, tiret et souligné");
            return key.defaultText();
        }
        if (present && code.length() > MaarchSettings.LONGEST_STATUS) {
            warn(SettingValues.named(key) + " vaut « " + code + " » (" + code.length()
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
                warn(SettingValues.named(first) + " et " + SettingValues.named(key) + " ont la même valeur « " + code
                        + " »");
            }
        });
    }

    private void error(String sentence) {
        add(Finding.Level.ERROR, sentence);
    }

    private void warn(String sentence) {
        add(Finding.Level.WARNING, sentence);
    }

    private void add(Finding.Level level, String sentence) {
        findings.add(new Finding(level, tenant.host() + " : " + sentence));
    }
}
