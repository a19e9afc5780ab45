package org.welco.platform.config;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;

/** Reads typed values by key; every refusal is one sentence that names the key. Immutable. */
final class ProcessValues {

    private static final Pattern MAIL = Pattern.compile("[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]+@[A-Za-z0-9.-]+");

    private final Function<String, Optional<String>> lookup;

    /** @param lookup gives the text of a setting, empty when it is set nowhere */
    ProcessValues(Function<String, Optional<String>> lookup) {
        this.lookup = lookup;
    }

    String text(ProcessKey key) {
        return lookup.apply(key.key())
                .map(String::strip)
                .filter(value -> !value.isEmpty())
                .orElse(key.defaultText());
    }

    int integer(ProcessKey key, int min, int max) {
        String text = text(key);
        try {
            int value = Integer.parseInt(text);
            if (value >= min && value <= max) {
                return value;
            }
        } catch (NumberFormatException e) {
            throw refused(key, "« " + text + " » n'est pas un nombre entier");
        }
        throw refused(key, text + " n'est pas entre " + min + " et " + max);
    }

    Duration duration(ProcessKey key, Duration min, Duration max) {
        String text = text(key);
        Duration value;
        try {
            value = Duration.parse(text);
        } catch (DateTimeException e) {
            throw refused(key, "« " + text + " » n'est pas une durée ISO 8601 telle que PT60S");
        }
        if (value.compareTo(min) < 0 || value.compareTo(max) > 0) {
            throw refused(key, text + " n'est pas entre " + min + " et " + max);
        }
        return value;
    }

    Path path(ProcessKey key) {
        String text = text(key);
        try {
            return Path.of(text).toAbsolutePath().normalize();
        } catch (InvalidPathException e) {
            throw refused(key, "ce n'est pas un chemin de dossier");
        }
    }

    /** A JDBC address of PostgreSQL. It is not quoted in the refusal: it may hold a password. */
    String postgresqlUrl(ProcessKey key) {
        String text = text(key);
        String prefix = "jdbc:postgresql:";
        if (text.startsWith(prefix) && text.length() > prefix.length() && wellFormed(text.substring(5))) {
            return text;
        }
        throw refused(key, "une adresse telle que jdbc:postgresql://127.0.0.1:5432/welco est attendue");
    }

    boolean yesOrNo(ProcessKey key) {
        String text = text(key);
        if (!text.equals("true") && !text.equals("false")) {
            throw refused(key, "true ou false est attendu");
        }
        return text.equals("true");
    }

    /** An address of mail without a name; may be empty. */
    String mail(ProcessKey key) {
        String text = text(key);
        if (!text.isEmpty() && !MAIL.matcher(text).matches()) {
            throw refused(key, "une adresse telle que ne-pas-repondre@ville.example est attendue");
        }
        return text;
    }

    private static boolean wellFormed(String uri) {
        try {
            return !new URI(uri).getSchemeSpecificPart().isBlank();
        } catch (URISyntaxException e) {
            return false;
        }
    }

    private static ProcessSettingException refused(ProcessKey key, String why) {
        return new ProcessSettingException("Réglage " + key.key() + " : " + why + ".");
    }
}
