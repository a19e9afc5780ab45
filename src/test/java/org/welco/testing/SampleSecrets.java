package org.welco.testing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;

/** The keys that two services of a hobo.json share: derived from both secret keys, as hobo's agents do. */
final class SampleSecrets {

    private static final int HEXADECIMAL = 16;

    private SampleSecrets() {}

    /** The key shared by a tenant and another service of its platform. */
    static String sharedBy(Path tenants, String tenantHost, String serviceHost) {
        try {
            JsonNode hobo = new ObjectMapper()
                    .readTree(tenants.resolve(tenantHost).resolve("hobo.json").toFile());
            return shared(keyOf(hobo, tenantHost), keyOf(hobo, serviceHost));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String shared(String one, String other) {
        return number(one).xor(number(other)).toString(HEXADECIMAL);
    }

    private static String keyOf(JsonNode hobo, String host) {
        for (JsonNode service : hobo.path("services")) {
            if (host.equals(URI.create(service.path("base_url").asText()).getHost())) {
                return service.path("secret_key").asText();
            }
        }
        throw new IllegalArgumentException("no service " + host + " in hobo.json");
    }

    private static BigInteger number(String key) {
        try {
            return new BigInteger(1, MessageDigest.getInstance("SHA-256").digest(key.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
