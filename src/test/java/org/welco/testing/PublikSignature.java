package org.welco.testing;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Signs a path with its query as Publik's services do. Written for the tests from the description of the scheme, and
 * independent of the product's own verification, so that a shared mistake would show.
 *
 * @param orig the name under which it signs
 * @param secret the key shared with the receiver
 * @param at told as the time of signing, to the second
 * @param nonce told as the number used once
 */
public record PublikSignature(String orig, String secret, Instant at, String nonce) {

    /** Signed this second, with a nonce of its own. */
    public static PublikSignature now(String orig, String secret) {
        return new PublikSignature(
                orig, secret, Instant.now(), UUID.randomUUID().toString().replace("-", ""));
    }

    /** The path with its query completed and signed. */
    public String sign(String path) {
        int mark = path.indexOf('?');
        String before = mark < 0 ? path : path.substring(0, mark);
        String query = mark < 0 ? "" : path.substring(mark + 1) + "&";
        String signed = query + "orig=" + encode(orig) + "&algo=sha256&timestamp="
                + encode(at.truncatedTo(ChronoUnit.SECONDS).toString()) + "&nonce=" + encode(nonce);
        return before + "?" + signed + "&signature="
                + encode(Base64.getEncoder().encodeToString(hmac(signed)));
    }

    private byte[] hmac(String text) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
