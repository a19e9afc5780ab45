package org.welco.sandbox.publik;

import java.math.BigInteger;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Publik's signature of a query string: made as w.c.s. makes it, checked as w.c.s. checks it. */
public final class SignedQuery {

    private static final DateTimeFormatter TIMESTAMP =
            DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss'Z'").withZone(ZoneOffset.UTC);
    private static final Duration TOLERANCE = Duration.ofSeconds(30);
    private static final SecureRandom RANDOM = new SecureRandom();

    private SignedQuery() {}

    /** Adds orig, algo, timestamp, nonce and signature to a query, which may be empty. */
    public static String sign(String query, String orig, String secret) {
        // like Python's hex(): a nonce that begins with zeros is shorter than 32 digits
        return sign(query, orig, secret, Instant.now(), new BigInteger(128, RANDOM).toString(16));
    }

    /** With a moment and nonce of the caller's choice, to forge what must be refused. */
    public static String sign(String query, String orig, String secret, Instant at, String nonce) {
        String signed = (query.isEmpty() ? "" : query + "&") + "orig=" + encode(orig) + "&algo=sha256&timestamp="
                + encode(TIMESTAMP.format(at)) + "&nonce=" + encode(nonce);
        // Python's quote leaves the slash as it is
        return signed + "&signature=" + encode(hmac(secret, signed)).replace("%2F", "/");
    }

    /**
     * Why the query is refused, empty when it is right.
     *
     * @param secretOf the secret for an orig, empty when there is none
     */
    public static Optional<String> refusal(String query, Function<String, Optional<String>> secretOf) {
        List<String> signatures = values(query, "signature");
        if (signatures.size() != 1) {
            return Optional.of("Unsigned API call.");
        }
        List<String> orig = values(query, "orig");
        if (orig.isEmpty()) {
            return Optional.of("Missing/multiple orig field.");
        }
        Optional<String> secret = secretOf.apply(orig.get(0));
        if (secret.isEmpty()) {
            return Optional.of("Invalid orig.");
        }
        if (!values(query, "algo").equals(List.of("sha256"))) {
            return Optional.of("Invalid algo.");
        }
        int end = query.indexOf("&signature=");
        if (end < 0 || !hmac(secret.get(), query.substring(0, end)).equals(signatures.get(0))) {
            return Optional.of("Invalid signature.");
        }
        return timestampRefusal(values(query, "timestamp"));
    }

    private static Optional<String> timestampRefusal(List<String> timestamps) {
        if (timestamps.size() != 1) {
            return Optional.of("Missing/multiple timestamp field.");
        }
        try {
            Instant at = TIMESTAMP.parse(timestamps.get(0), Instant::from);
            Duration away = Duration.between(at, Instant.now());
            return away.abs().compareTo(TOLERANCE) > 0
                    ? Optional.of("timestamp is more than 30 seconds in the " + (away.isNegative() ? "future" : "past"))
                    : Optional.empty();
        } catch (DateTimeParseException unreadable) {
            return Optional.of("Invalid timestamp field.");
        }
    }

    private static List<String> values(String query, String name) {
        return Arrays.stream(query.split("&"))
                .filter(pair -> pair.startsWith(name + "="))
                .map(pair -> URLDecoder.decode(pair.substring(name.length() + 1), StandardCharsets.UTF_8))
                .toList();
    }

    private static String hmac(String secret, String text) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            return Base64.getEncoder().encodeToString(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
