package org.welco.access.signature;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.regex.Pattern;
import org.welco.tenant.Tenant;
import org.welco.tenant.hobo.KnownService;

/**
 * Verifies the signature of an incoming query. The nonce comes last, so that a call refused for another reason burns
 * nothing. Safe for any thread.
 */
@ApplicationScoped
public class SignatureCheck {

    /** How far a sender's clock may be from ours, either way. */
    static final Duration TOLERANCE = Duration.ofSeconds(30);

    private static final Pattern TO_THE_SECOND = Pattern.compile("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\dZ");
    private static final Pattern NONCE = Pattern.compile("\\P{Cntrl}+");

    private Clock clock;
    private Nonces nonces;

    SignatureCheck() {}

    @Inject
    public SignatureCheck(Clock clock, Nonces nonces) {
        this.clock = clock;
        this.nonces = nonces;
    }

    /** Whether a query claims to be signed, well or badly. */
    public boolean concerns(String rawQuery) {
        return RawQuery.hasSignature(rawQuery);
    }

    /**
     * @param tenant whose known services may call
     * @param rawQuery as sent, never rebuilt from decoded parameters
     * @throws SignatureRefusedException when anything is wrong
     */
    public SignedCall verify(Tenant tenant, String rawQuery) throws SignatureRefusedException {
        RawQuery query = read(rawQuery);
        String signature = query.signature().orElseThrow(() -> refused("Signature not last or not alone."));
        String orig = query.single("orig").orElseThrow(() -> refused("Missing/multiple orig field."));
        if (query.count("NameID") > 1 || query.count("email") > 1) {
            throw refused("Multiple NameID or email field.");
        }
        String algo = query.single("algo").orElseThrow(() -> refused("Missing/multiple algo field."));
        if (!algo.equals("sha256")) {
            throw refused("Invalid algo.");
        }
        KnownService service = signer(tenant, orig, query.signedText(), signature);
        checkTimestamp(query);
        spendNonce(tenant, query);
        String email = query.single("email").orElse("");
        return new SignedCall(service, email.isEmpty() ? query.single("NameID").orElse("") : email);
    }

    private static RawQuery read(String rawQuery) throws SignatureRefusedException {
        try {
            return new RawQuery(rawQuery);
        } catch (IllegalArgumentException e) {
            throw refused("Query that cannot be decoded.");
        }
    }

    /** Two services may share a host: each secret of that name is tried. Host names know no case. */
    private static KnownService signer(Tenant tenant, String orig, String text, String signature)
            throws SignatureRefusedException {
        var named = tenant.services().stream()
                .filter(service -> orig.equalsIgnoreCase(service.orig())
                        && !service.secret().isEmpty())
                .toList();
        if (named.isEmpty()) {
            throw refused("Invalid orig.");
        }
        Optional<KnownService> signer = named.stream()
                .filter(service -> same(Hmac.of(text, service.secret()), signature))
                .findFirst();
        return signer.orElseThrow(() -> refused("Invalid signature."));
    }

    private void checkTimestamp(RawQuery query) throws SignatureRefusedException {
        String text = query.single("timestamp").orElseThrow(() -> refused("Missing/multiple timestamp field."));
        if (!TO_THE_SECOND.matcher(text).matches()) {
            throw refused("Invalid timestamp field.");
        }
        Duration away = Duration.between(instant(text), clock.instant()).abs();
        if (away.compareTo(TOLERANCE) > 0) {
            throw refused("Timestamp is more than 30 seconds away.");
        }
    }

    private static Instant instant(String text) throws SignatureRefusedException {
        try {
            return Instant.parse(text);
        } catch (DateTimeException e) {
            throw refused("Invalid timestamp field.");
        }
    }

    private void spendNonce(Tenant tenant, RawQuery query) throws SignatureRefusedException {
        String nonce = query.single("nonce").orElseThrow(() -> refused("Missing/multiple nonce field."));
        if (!NONCE.matcher(nonce).matches()) {
            throw refused("Empty or unprintable nonce.");
        }
        String cut = nonce.substring(0, Math.min(nonce.length(), Nonces.LONGEST));
        if (!nonces.spend(tenant.host(), cut)) {
            throw refused("Nonce already used.");
        }
    }

    private static boolean same(String expected, String given) {
        return MessageDigest.isEqual(expected.getBytes(StandardCharsets.UTF_8), given.getBytes(StandardCharsets.UTF_8));
    }

    private static SignatureRefusedException refused(String reason) {
        return new SignatureRefusedException(reason);
    }
}
