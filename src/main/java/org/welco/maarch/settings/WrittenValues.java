package org.welco.maarch.settings;

import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.welco.command.check.Finding;
import org.welco.tenant.Tenant;

/**
 * The values of one tenant as they were written, wherever they stand, and what is to be said of them. A value that does
 * not fit is said and replaced by its default, so that reading goes on. Used by one thread.
 */
final class WrittenValues {

    private static final Duration SHORTEST_INTERVAL = Duration.ofSeconds(5);
    private static final Duration LONGEST_INTERVAL = Duration.ofDays(1);

    private final Tenant tenant;
    private final List<Finding> findings = new ArrayList<>();
    private final Map<MaarchKey, String> values = new EnumMap<>(MaarchKey.class);

    WrittenValues(Tenant tenant) {
        this.tenant = tenant;
    }

    /** Errors first. */
    List<Finding> findings() {
        findings.sort(Comparator.comparing(one -> one.level() != Finding.Level.ERROR));
        return findings;
    }

    boolean hasErrors() {
        return findings.stream().anyMatch(one -> one.level() == Finding.Level.ERROR);
    }

    String fingerprint() {
        return Fingerprint.of(values);
    }

    /** A misspelt MAARCH_FEED would leave letters waiting in silence: alone, it is an error. */
    boolean findNearMisses() {
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

    void readInside(JsonObject feed) {
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
    void readBeside() {
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

    Duration interval() {
        String text = values.getOrDefault(MaarchKey.FEED_INTERVAL, MaarchKey.FEED_INTERVAL.defaultText());
        try {
            Duration interval = text.startsWith("P") ? Duration.parse(text) : Duration.ofMinutes(Long.parseLong(text));
            if (interval.compareTo(SHORTEST_INTERVAL) >= 0 && interval.compareTo(LONGEST_INTERVAL) <= 0) {
                return interval;
            }
        } catch (NumberFormatException | ArithmeticException | DateTimeParseException e) {
            // said below, with the one out of range
        }
        error(named(MaarchKey.FEED_INTERVAL) + " doit être un nombre de minutes de 1 à 1440, ou une durée comme PT30S");
        return Duration.ofMinutes(Long.parseLong(MaarchKey.FEED_INTERVAL.defaultText()));
    }

    long whole(MaarchKey key, long least, long most, String unit) {
        String text = values.getOrDefault(key, key.defaultText());
        if (text.matches("[0-9]{1,12}") && Long.parseLong(text) >= least && Long.parseLong(text) <= most) {
            return Long.parseLong(text);
        }
        error(named(key) + " doit être un nombre de " + unit + " de " + least + " à " + most);
        return Long.parseLong(key.defaultText());
    }

    /** Hobo may keep a boolean as text: both are understood. */
    boolean flag(MaarchKey key) {
        String text = values.getOrDefault(key, key.defaultText()).toLowerCase(Locale.ROOT);
        if (!text.equals("true") && !text.equals("false")) {
            error(named(key) + " doit être true ou false");
        }
        return text.equals("true");
    }

    /** Empty when it is absent. */
    String text(MaarchKey key) {
        return values.getOrDefault(key, "");
    }

    /** Its default when it is absent. */
    String orDefault(MaarchKey key) {
        return values.getOrDefault(key, key.defaultText());
    }

    static String named(MaarchKey key) {
        return key.isInside() ? MaarchKey.FEED + "." + key.key() : key.key();
    }

    void error(String sentence) {
        add(Finding.Level.ERROR, sentence);
    }

    void warn(String sentence) {
        add(Finding.Level.WARNING, sentence);
    }

    private void add(Finding.Level level, String sentence) {
        findings.add(new Finding(level, tenant.host() + " : " + sentence));
    }
}
