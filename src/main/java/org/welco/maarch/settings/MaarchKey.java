package org.welco.maarch.settings;

import java.util.Locale;
import java.util.Optional;

/**
 * Every setting of the link with Maarch. Those of the object {@link #FEED} stand inside it; the others stand beside it
 * among the tenant's settings, and are accepted inside it as well.
 */
public enum MaarchKey {
    ENABLE(true, "true", "false suspends the link: no call at all, deliveries are held"),
    URL(true, "", "address of Maarch, without rest/; mandatory"),
    USERNAME(true, "", "login of the web-service user; mandatory"),
    PASSWORD(true, "", "password of the web-service user; mandatory, never shown"),
    STATUS_GRC(true, "GRC", "status of the letters to take"),
    STATUS_RECEIVED(true, "GRC_TRT", "status once a letter is stored here"),
    STATUS_SEND(true, "GRC_SENT", "status once a request is created"),
    STATUS_REFUSED(true, "GRCREFUSED", "status of a letter that is not for us"),
    STATUS_RESPONSE(true, "GRC_RESPONSE", "status set with an answer; Maarch holds 10 characters at most"),
    FEED_INTERVAL(false, "5", "minutes between two harvests, 1 to 1440, or a duration such as PT30S"),
    BATCH_BYTES(false, "16777216", "declared bytes of documents asked for in one call, 1048576 to 1073741824"),
    KEEP_SENDER(false, "false", "true keeps the sender's coordinates"),
    KEEP_DOCUMENT_DAYS(false, "180", "days for which a finished letter keeps its document here, 1 to 3650"),
    MAARCH_LINK(false, "request", "link given to Maarch: request, or letter for the letter's page"),
    LINK_IN_HISTORY(false, "false", "true also writes the link once in Maarch's history");

    /** The tenant's setting that holds the object. */
    public static final String FEED = "MAARCH_FEED";

    private final boolean inside;
    private final String defaultText;
    private final String meaning;

    MaarchKey(boolean inside, String defaultText, String meaning) {
        this.inside = inside;
        this.defaultText = defaultText;
        this.meaning = meaning;
    }

    /** Its name as an administrator writes it. */
    public String key() {
        return name();
    }

    /** Whether it is documented inside {@link #FEED}, else beside it. */
    public boolean isInside() {
        return inside;
    }

    /** The value in force when it is absent, as text; empty when it is mandatory. */
    public String defaultText() {
        return defaultText;
    }

    /** One line for the table of settings. */
    public String meaning() {
        return meaning;
    }

    static Optional<MaarchKey> of(String name) {
        for (MaarchKey key : values()) {
            if (key.key().equals(name)) {
                return Optional.of(key);
            }
        }
        return Optional.empty();
    }

    /** The key that was probably meant, for a name that is none: two slips of the finger away at most. */
    static Optional<MaarchKey> near(String name) {
        for (MaarchKey key : values()) {
            if (slips(name.toUpperCase(Locale.ROOT), key.key()) <= 2) {
                return Optional.of(key);
            }
        }
        return Optional.empty();
    }

    /** How many letters must be put, taken away or changed to make one word of the other. */
    static int slips(String one, String other) {
        int[] above = new int[other.length() + 1];
        for (int j = 0; j <= other.length(); j++) {
            above[j] = j;
        }
        for (int i = 1; i <= one.length(); i++) {
            int[] row = new int[other.length() + 1];
            row[0] = i;
            for (int j = 1; j <= other.length(); j++) {
                int change = above[j - 1] + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
                row[j] = Math.min(change, 1 + Math.min(above[j], row[j - 1]));
            }
            above = row;
        }
        return above[other.length()];
    }
}
