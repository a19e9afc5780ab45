package org.welco.sandbox.portal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;

/**
 * What a portal knows of its town, out of hobo.json.
 *
 * @param name the town's, as agents read it
 * @param portal address of the agents' portal, with its final slash, like all that follow
 * @param welco where the cells are
 * @param forms w.c.s.
 * @param accounts authentic
 */
public record PortalTown(String name, URI portal, URI welco, URI forms, URI accounts) {

    private static final ObjectMapper JSON = new ObjectMapper();

    /** Empty when the town lacks one of the four services. */
    public static Optional<PortalTown> read(Path hoboJson) throws IOException {
        JsonNode environment = JSON.readTree(hoboJson.toFile());
        Optional<URI> portal = address(environment, "combo", "portal-agent");
        Optional<URI> welco = address(environment, "welco", "");
        Optional<URI> forms = address(environment, "wcs", "");
        Optional<URI> accounts = address(environment, "authentic", "");
        if (portal.isEmpty() || welco.isEmpty() || forms.isEmpty() || accounts.isEmpty()) {
            return Optional.empty();
        }
        String name = environment.path("variables").path("collectivite").asText("Publik");
        return Optional.of(new PortalTown(name, portal.get(), welco.get(), forms.get(), accounts.get()));
    }

    /** Address of the citizens' own portal, empty when the town has none. */
    public static Optional<URI> ofCitizens(Path hoboJson) throws IOException {
        return address(JSON.readTree(hoboJson.toFile()), "combo", "portal");
    }

    /** @param slug empty: any */
    private static Optional<URI> address(JsonNode environment, String service, String slug) {
        for (JsonNode one : environment.path("services")) {
            if (one.path("service-id").asText().equals(service)
                    && (slug.isEmpty() || one.path("slug").asText().equals(slug))) {
                return Optional.of(URI.create(one.path("base_url").asText()));
            }
        }
        return Optional.empty();
    }

    public String host() {
        return portal.getHost();
    }

    /** A page of this portal. */
    public String page(String path) {
        return portal.resolve(path).toString();
    }
}
