package org.welco.maarch.settings;

import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;

/** The settings of one tenant as they were written, and what each means; what means nothing is an error and the default. */
final class SettingValues {

    private static final Duration SHORTEST_INTERVAL = Duration.ofSeconds(5);
    private static final Duration LONGEST_INTERVAL = Duration.ofDays(1);

    private final Map<MaarchKey, String> values = new EnumMap<>(MaarchKey.class);
    private final Consumer<String> error;

    /** @param error is told, in French, what is wrong */
    SettingValues(Consumer<String> error) {
        this.error = error;
    }

    void put(MaarchKey key, String text) {
        values.put(key, text);
    }

    /** The text before, null when there was none. */
    String putIfAbsent(MaarchKey key, String text) {
        return values.putIfAbsent(key, text);
    }

    String fingerprint() {
        return Fingerprint.of(values);
    }

    /** As written; empty when absent. */
    String text(MaarchKey key) {
        return values.getOrDefault(key, "");
    }

    /** As written, else the default. */
    String inForce(MaarchKey key) {
        return values.getOrDefault(key, key.defaultText());
    }

    Duration interval() {
        String text = inForce(MaarchKey.FEED_INTERVAL);
        try {
            Duration interval = text.startsWith("P") ? Duration.parse(text) : Duration.ofMinutes(Long.parseLong(text));
            if (interval.compareTo(SHORTEST_INTERVAL) >= 0 && interval.compareTo(LONGEST_INTERVAL) <= 0) {
                return interval;
            }
        } catch (NumberFormatException | ArithmeticException | DateTimeParseException e) {
            // said below, with the one out of range
        }
        error.accept(named(MaarchKey.FEED_INTERVAL)
                + " doit être un nombre de minutes de 1 à 1440, ou une durée comme PT30S");
        return Duration.ofMinutes(Long.parseLong(MaarchKey.FEED_INTERVAL.defaultText()));
    }

    long whole(MaarchKey key, long least, long most, String unit) {
        String text = inForce(key);
        if (text.matches("[0-9]{1,12}") && Long.parseLong(text) >= least && Long.parseLong(text) <= most) {
            return Long.parseLong(text);
        }
        error.accept(named(key) + " doit être un nombre de " + unit + " de " + least + " à " + most);
        return Long.parseLong(key.defaultText());
    }

    boolean linkToLetter() {
        String text = inForce(MaarchKey.MAARCH_LINK);
        if (!text.equals("request") && !text.equals("letter")) {
            error.accept(named(MaarchKey.MAARCH_LINK) + " vaut request ou letter");
        }
        return text.equals("letter");
    }

    /** Hobo may keep a boolean as text: both are understood. */
    boolean flag(MaarchKey key) {
        String text = inForce(key).toLowerCase(Locale.ROOT);
        if (!text.equals("true") && !text.equals("false")) {
            error.accept(named(key) + " doit être true ou false");
        }
        return text.equals("true");
    }

    /** How its sentences name a setting. */
    static String named(MaarchKey key) {
        return key.isInside() ? MaarchKey.FEED + "." + key.key() : key.key();
    }
}
