package org.welco.tenant;

import java.net.URI;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.eclipse.microprofile.config.Config;
import org.welco.tenant.hobo.KnownService;
import org.welco.tenant.hobo.ProfileField;
import org.welco.tenant.hobo.TenantFolder;

/**
 * One collectivité as it is configured at this moment: an immutable snapshot, replaced whole when its folder changes.
 * Two snapshots of one host are equal, so that a tenant can be the beginning of any key.
 */
public final class Tenant {

    private final TenantFolder folder;
    private final String schema;
    private final Config config;

    /**
     * @param host lower-case host name without port, as in the folder's name
     * @param schema plain name of its schema in the database
     * @param baseUrl the public address of this service for that tenant, from hobo.json; the only source of absolute URLs
     * @param services the other services of the platform that share a secret with us
     * @param config its settings, one property per setting: text as it is, anything else as JSON text; has one source only
     * @param fingerprint changes whenever any setting or service changes; shows nothing of them
     */
    public Tenant(
            String host, String schema, URI baseUrl, List<KnownService> services, Config config, String fingerprint) {
        this(
                new TenantFolder(
                        Objects.requireNonNull(host),
                        Objects.requireNonNull(baseUrl),
                        List.of(),
                        List.copyOf(services),
                        List.of(),
                        Map.of(),
                        Map.of(),
                        Objects.requireNonNull(fingerprint)),
                schema,
                config);
    }

    /**
     * @param folder what its folder says
     * @param schema plain name of its schema in the database
     * @param config made from the settings of that folder and nothing else
     */
    public Tenant(TenantFolder folder, String schema, Config config) {
        this.folder = Objects.requireNonNull(folder);
        this.schema = Objects.requireNonNull(schema);
        this.config = Objects.requireNonNull(config);
    }

    public String host() {
        return folder.host();
    }

    public String schema() {
        return schema;
    }

    public URI baseUrl() {
        return folder.baseUrl();
    }

    public List<KnownService> services() {
        return folder.services();
    }

    /**
     * The tenant's own service of that kind, one that shares a key with us before one that does not.
     *
     * @param kind hobo's {@code service-id}
     */
    public Optional<KnownService> service(String kind) {
        return services().stream()
                .filter(service -> service.kind().equals(kind) && !service.secondary())
                .min(Comparator.comparing(service -> service.secret().isEmpty()));
    }

    /** Fields of a citizen's account, in hobo's order. */
    public List<ProfileField> profile() {
        return folder.profile();
    }

    /** One of hobo's variables that is not a setting: text as it is, else JSON text. */
    public Optional<String> variable(String name) {
        return Optional.ofNullable(folder.variables().get(name));
    }

    public Config config() {
        return config;
    }

    public String fingerprint() {
        return folder.fingerprint();
    }

    /** A setting as text (JSON text when it is an object, list, number or boolean), empty when absent or blank. */
    public Optional<String> setting(String key) {
        return config.getOptionalValue(key, String.class).filter(value -> !value.isBlank());
    }

    /** Resolves a path such as {@code "mail/42"} against the public address. */
    public URI address(String path) {
        return baseUrl().resolve(path);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Tenant tenant && tenant.host().equals(host());
    }

    @Override
    public int hashCode() {
        return host().hashCode();
    }

    @Override
    public String toString() {
        return host();
    }
}
