package org.welco.access.capability;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.welco.access.signature.Hmac;
import org.welco.tenant.Tenant;

/**
 * Gives capabilities out and knows them again. One is bound to its tenant, to what it opens, to the agent for whom it was
 * made, and to a moment at which it ends; nothing of it is stored. Safe for any thread.
 */
@ApplicationScoped
public class Capabilities {

    /** How long one opens: an agent's day. */
    public static final Duration LIFE = Duration.ofHours(12);

    /** The query parameter that carries one. */
    public static final String PARAMETER = "capability";

    private static final Pattern FORM = Pattern.compile("([0-9]{1,12})\\.([0-9a-zA-Z_-]{1,64})\\.([0-9a-zA-Z_-]{43})");
    private static final Pattern IN_QUERY = Pattern.compile("(?:^|&)" + PARAMETER + "=([^&]*)");

    private CapabilityKeys keys;
    private Clock clock;

    Capabilities() {}

    @Inject
    public Capabilities(CapabilityKeys keys, Clock clock) {
        this.keys = keys;
        this.clock = clock;
    }

    /**
     * @param below the path under which it opens, with its final slash, such as {@code /mail/maarch-42/}
     * @param nameId of the agent for whom it is
     * @return text of letters, digits, dots, dashes and underscores: it stands in an address as it is
     */
    public String give(Tenant tenant, String below, String nameId) {
        String ends = Long.toString(clock.instant().plus(LIFE).getEpochSecond());
        return ends + "." + nameId + "." + mark(tenant, below, nameId, ends);
    }

    /** Whether a query carries anything that wants to be one. */
    public boolean concerns(String rawQuery) {
        return IN_QUERY.matcher(rawQuery).find();
    }

    /**
     * Who may see what stands at that path.
     *
     * @param rawPath as in the request line; its last segment is what is seen, the rest what the capability was given for
     * @return the NameID of the agent for whom it was given; empty when it is wrong, too old, or for something else
     */
    public Optional<String> holder(Tenant tenant, String rawPath, String rawQuery) {
        Matcher query = IN_QUERY.matcher(rawQuery);
        Matcher parts = query.find() ? FORM.matcher(query.group(1)) : null;
        if (parts == null || !parts.matches()) {
            return Optional.empty();
        }
        String below = rawPath.replaceFirst("[^/]+/?$", "");
        byte[] expected = bytes(mark(tenant, below, parts.group(2), parts.group(1)));
        boolean ours = MessageDigest.isEqual(expected, bytes(parts.group(3)));
        boolean inTime = clock.instant().isBefore(Instant.ofEpochSecond(Long.parseLong(parts.group(1))));
        return ours && inTime ? Optional.of(parts.group(2)) : Optional.empty();
    }

    private String mark(Tenant tenant, String below, String nameId, String ends) {
        byte[] mark = Hmac.of(String.join("\n", tenant.host(), below, nameId, ends), keys.of(tenant.host()));
        return Base64.getUrlEncoder().withoutPadding().encodeToString(mark);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
