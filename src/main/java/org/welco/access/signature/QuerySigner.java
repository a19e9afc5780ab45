package org.welco.access.signature;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HexFormat;

/** Signs the queries that guests send to Publik's services. Safe for any thread. */
@ApplicationScoped
public class QuerySigner {

    private static final DateTimeFormatter TO_THE_SECOND =
            DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss'Z'").withZone(ZoneOffset.UTC);
    private static final int NONCE_BYTES = 16;

    private final SecureRandom random = new SecureRandom();
    private Clock clock;

    QuerySigner() {}

    @Inject
    public QuerySigner(Clock clock) {
        this.clock = clock;
    }

    /**
     * Gives a query its {@code orig} and its signature; it serves for 30 seconds, once.
     *
     * @param rawQuery already percent-encoded, without question mark, empty when there is none; holds no {@code orig}
     * @param orig the name under which the receiver knows us: our host, without port
     * @param secret shared with the receiver, not empty
     * @return the whole query, to be sent as it is
     */
    public String sign(String rawQuery, String orig, String secret) {
        byte[] nonce = new byte[NONCE_BYTES];
        random.nextBytes(nonce);
        String named = (rawQuery.isEmpty() ? "" : rawQuery + "&") + "orig=" + encode(orig);
        return sign(named, secret, clock.instant(), HexFormat.of().formatHex(nonce));
    }

    static String sign(String namedQuery, String secret, Instant now, String nonce) {
        String text = (namedQuery.isEmpty() ? "" : namedQuery + "&")
                + "algo=sha256&timestamp=" + encode(TO_THE_SECOND.format(now))
                + "&nonce=" + encode(nonce);
        return text + "&signature=" + encode(Hmac.of(text, secret));
    }

    private static String encode(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}
