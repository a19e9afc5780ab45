package org.welco.search.connector;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.welco.search.SourceLabel;
import org.welco.tenant.hobo.KnownService;

/**
 * A source that the tenant declares.
 *
 * @param url with {@link #TYPED} in its query, where what was typed goes
 * @param data keys that lead to the list of lines in an answer; none where the answer is the list
 * @param line what is shown of each
 * @param roles by slug or name; one of them lets an agent use it
 * @param patience how long an answer may take
 * @param signedTo the service of the platform that calls are signed to; empty for calls that are not signed
 */
public record Connector(
        SourceLabel label,
        String url,
        List<String> data,
        LineTemplates line,
        Set<String> roles,
        Duration patience,
        Optional<KnownService> signedTo) {

    /** What is replaced in the address. */
    public static final String TYPED = "%(q)s";

    public Connector {
        Objects.requireNonNull(label);
        Objects.requireNonNull(url);
        data = List.copyOf(data);
        Objects.requireNonNull(line);
        roles = Set.copyOf(roles);
        Objects.requireNonNull(patience);
        Objects.requireNonNull(signedTo);
    }

    /** @param typed anything: nothing of it can mean more than text in the address */
    public URI address(String typed) {
        return URI.create(url.replace(TYPED, encoded(typed)));
    }

    static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8)
                .replace("+", "%20")
                .replace("*", "%2A");
    }
}
