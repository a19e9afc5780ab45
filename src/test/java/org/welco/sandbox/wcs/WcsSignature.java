package org.welco.sandbox.wcs;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.welco.sandbox.publik.SecretKeys;

/** Checks a signed query in the order and with the words of w.c.s., its nonces included, and finds whom it is made for. */
final class WcsSignature {

    private static final Duration TOLERANCE = Duration.ofSeconds(30);
    private static final DateTimeFormatter TIMESTAMP =
            DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss'Z'").withZone(ZoneOffset.UTC);
    private static final Map<String, String> ALGORITHMS =
            Map.of("sha256", "HmacSHA256", "sha1", "HmacSHA1", "md5", "HmacMD5");

    private final String host;
    private final SecretKeys keys;
    private final WcsPeople people;
    private final Map<String, Instant> nonces = new ConcurrentHashMap<>();

    WcsSignature(String host, SecretKeys keys, WcsPeople people) {
        this.host = host;
        this.keys = keys;
        this.people = people;
    }

    /**
     * Who calls.
     *
     * @param signed false: no signature, or two
     * @param user whom the call is made for, empty for nobody
     * @param named a user was named, even by nothing: then the call is nobody's, not the platform's
     */
    record Caller(boolean signed, Optional<WcsPeople.Person> user, boolean named) {}

    /** @param lenient an unknown NameID is nobody: as the list of forms has it */
    Caller caller(String query, boolean lenient) throws WcsRefusal {
        if (values(query, "signature").size() != 1) {
            return new Caller(false, Optional.empty(), false);
        }
        check(query);
        List<String> emails = values(query, "email");
        if (emails.size() > 1) {
            throw WcsRefusal.denied("Multiple email field.");
        }
        if (!emails.isEmpty() && !emails.get(0).isEmpty()) {
            return new Caller(
                    true,
                    Optional.of(people.byEmail(emails.get(0)).orElseThrow(() -> WcsRefusal.denied("Unknown email."))),
                    true);
        }
        List<String> names = values(query, "NameID");
        if (names.isEmpty() || names.get(0).isEmpty()) {
            return new Caller(true, Optional.empty(), !names.isEmpty());
        }
        Optional<WcsPeople.Person> user = people.byNameId(names.get(0));
        if (user.isEmpty() && !lenient) {
            throw WcsRefusal.denied("unknown-name-id", "Unknown NameID.");
        }
        return new Caller(true, user, true);
    }

    private void check(String query) throws WcsRefusal {
        List<String> orig = values(query, "orig");
        if (orig.isEmpty()) {
            throw WcsRefusal.denied("Missing/multiple orig field.");
        }
        String secret = keys.shared(host, orig.get(0)).orElseThrow(() -> WcsRefusal.denied("Invalid orig."));
        List<String> algo = values(query, "algo");
        if (algo.size() != 1) {
            throw WcsRefusal.denied("Missing/multiple algo field.");
        }
        if (!ALGORITHMS.containsKey(algo.get(0))) {
            throw WcsRefusal.denied("Invalid algo.");
        }
        String text = signed(query);
        if (!hmac(ALGORITHMS.get(algo.get(0)), secret, text)
                .equals(values(query, "signature").get(0))) {
            throw WcsRefusal.denied("Invalid signature.");
        }
        checkTime(values(query, "timestamp"));
        checkNonce(values(query, "nonce"));
    }

    /** What stands before the signature; when that comes first, all but the last character, as Python slices. */
    private static String signed(String query) {
        int end = query.indexOf("&signature=");
        return query.substring(0, end < 0 ? query.length() - 1 : end);
    }

    private static void checkTime(List<String> timestamps) throws WcsRefusal {
        if (timestamps.size() != 1) {
            throw WcsRefusal.denied("Missing/multiple timestamp field.");
        }
        Instant at;
        try {
            at = TIMESTAMP.parse(timestamps.get(0), Instant::from);
        } catch (DateTimeParseException unreadable) {
            throw WcsRefusal.denied("Invalid timestamp field; time data '" + timestamps.get(0)
                    + "' does not match format '%Y-%m-%dT%H:%M:%SZ'.");
        }
        Duration away = Duration.between(at, Instant.now());
        if (away.abs().compareTo(TOLERANCE) > 0) {
            throw WcsRefusal.denied("timestamp is more than 30 seconds in the "
                    + (away.isNegative() ? "future" : "past") + ": 0:00:31");
        }
    }

    /** Shared by all who sign; a call without nonce may be played again. */
    private void checkNonce(List<String> given) throws WcsRefusal {
        Instant now = Instant.now();
        nonces.values().removeIf(at -> at.plus(TOLERANCE).isBefore(now));
        String nonce = given.isEmpty() ? "" : given.get(0);
        if (!nonce.isEmpty() && nonces.putIfAbsent(nonce.substring(0, Math.min(128, nonce.length())), now) != null) {
            throw WcsRefusal.denied("Nonce already used.");
        }
    }

    static List<String> values(String query, String name) {
        return Arrays.stream(query.split("&"))
                .filter(pair -> pair.startsWith(name + "="))
                .map(pair -> URLDecoder.decode(pair.substring(name.length() + 1), StandardCharsets.UTF_8))
                .toList();
    }

    private static String hmac(String algorithm, String secret, String text) {
        try {
            Mac mac = Mac.getInstance(algorithm);
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), algorithm));
            return Base64.getEncoder().encodeToString(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }
}
