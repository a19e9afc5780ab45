package org.welco.publik.authentic;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.welco.access.Right;
import org.welco.tenant.Tenant;

/**
 * Clients that authentic accepted a moment ago, on this node. Refusals are not kept: a client that was just created works
 * at once. Passwords are kept as hashes under a key that dies with the process.
 */
final class RecentAnswers {

    /** How long a client withdrawn in authentic may still call. */
    static final Duration KEPT = Duration.ofSeconds(60);

    private static final int MOST = 1_000;
    private static final String ALGORITHM = "HmacSHA256";

    /** The fingerprint makes a change of settings count at once. */
    private record Key(String tenant, String fingerprint, String identifier, String password) {}

    private record Answer(Set<Right> rights, Instant until) {}

    private final Map<Key, Answer> answers = new LinkedHashMap<>(64, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Key, Answer> eldest) {
            return size() > MOST;
        }
    };

    private final SecretKeySpec secret;
    private final Clock clock;

    RecentAnswers(Clock clock) {
        byte[] bytes = new byte[32];
        new SecureRandom().nextBytes(bytes);
        this.secret = new SecretKeySpec(bytes, ALGORITHM);
        this.clock = clock;
    }

    synchronized Optional<Set<Right>> find(Tenant tenant, String identifier, String password) {
        return Optional.ofNullable(answers.get(key(tenant, identifier, password)))
                .filter(answer -> clock.instant().isBefore(answer.until()))
                .map(Answer::rights);
    }

    synchronized void keep(Tenant tenant, String identifier, String password, Set<Right> rights) {
        answers.put(
                key(tenant, identifier, password),
                new Answer(Set.copyOf(rights), clock.instant().plus(KEPT)));
    }

    private Key key(Tenant tenant, String identifier, String password) {
        return new Key(tenant.host(), tenant.fingerprint(), identifier, hash(password));
    }

    private String hash(String password) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(secret);
            return HexFormat.of().formatHex(mac.doFinal(password.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has " + ALGORITHM, e);
        }
    }
}
