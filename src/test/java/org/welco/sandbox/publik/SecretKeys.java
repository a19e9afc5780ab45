package org.welco.sandbox.publik;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** The platform's secret keys by host name without port, as hobo.json gives them. Thread-safe. */
public final class SecretKeys {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Map<String, String> keys = new ConcurrentHashMap<>();

    public void put(String host, String secretKey) {
        keys.put(host, secretKey);
    }

    /** Takes every service of a hobo.json that has an address and a key. */
    public void read(Path hoboJson) throws IOException {
        for (JsonNode service : JSON.readTree(hoboJson.toFile()).path("services")) {
            String url = service.path("base_url").asText("");
            String key = service.path("secret_key").asText("");
            if (!url.isEmpty() && !key.isEmpty()) {
                put(URI.create(url).getHost(), key);
            }
        }
    }

    /** The secret that two hosts share; empty when one of them has no key. */
    public Optional<String> shared(String host, String otherHost) {
        return Optional.ofNullable(keys.get(host))
                .flatMap(key -> Optional.ofNullable(keys.get(otherHost)).map(other -> SharedSecret.of(key, other)));
    }
}
