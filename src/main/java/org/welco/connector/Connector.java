package org.welco.connector;

import jakarta.json.JsonArray;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.welco.tenant.hobo.KnownService;

/**
 * A service that a tenant declares, and how it is asked.
 *
 * @param key tells it from the tenant's others, whatever they are for, such as {@code search/factures}
 * @param url with places such as {@code %(q)s} in its query
 * @param data keys that lead to the list of lines in an answer; none where the answer is the list
 * @param patience how long an answer may take
 * @param signedTo the service of the platform that calls are signed to; empty for calls that are not signed
 */
public record Connector(String key, String url, List<String> data, Duration patience, Optional<KnownService> signedTo) {

    public Connector {
        Objects.requireNonNull(key);
        Objects.requireNonNull(url);
        data = List.copyOf(data);
        Objects.requireNonNull(patience);
        Objects.requireNonNull(signedTo);
    }

    /** How a name stands in an address, where its value goes. */
    public static String place(String name) {
        return "%(" + name + ")s";
    }

    /** Whether the address tells the service that value. */
    public boolean tells(String name) {
        return url.contains(place(name));
    }

    /** @param values by the names of the places; whatever they are, they can mean no more than text in the address */
    public URI address(Map<String, String> values) {
        String address = url;
        for (Map.Entry<String, String> value : values.entrySet()) {
            address = address.replace(place(value.getKey()), encoded(value.getValue()));
        }
        return URI.create(address);
    }

    /** Percent-encoded: no percent sign of a place is left in it. */
    static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8)
                .replace("+", "%20")
                .replace("*", "%2A");
    }

    /**
     * The lines of an answer; what is none stands among them.
     *
     * @throws ConnectorException when the service says that it failed, or there is no list
     */
    public JsonArray lines(JsonValue answer) {
        if (isRefusal(answer)) {
            throw new ConnectorException("le service répond par une erreur", null);
        }
        JsonValue found = answer;
        for (String step : data) {
            found = found instanceof JsonObject object ? object.get(step) : null;
        }
        if (found instanceof JsonArray list) {
            return list;
        }
        throw new ConnectorException("le service ne répond pas par une liste", null);
    }

    /** Whether the service says in its answer that it failed. */
    public static boolean isRefusal(JsonValue answer) {
        return answer instanceof JsonObject envelope && isError(envelope.get("err"));
    }

    /** As the services of the platform say it: a number, or a text. */
    private static boolean isError(JsonValue err) {
        return err instanceof JsonNumber number && number.bigDecimalValue().signum() != 0
                || err instanceof JsonString text && !text.getString().isEmpty()
                || err == JsonValue.TRUE;
    }
}
