package org.welco.tenant;

import java.net.URI;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.eclipse.microprofile.config.Config;
import org.welco.tenant.hobo.KnownService;
import org.welco.tenant.hobo.TenantFolder;

/**
 * One collectivité as it is configured at this moment: an immutable snapshot, replaced whole when its folder changes.
 * Two snapshots of one host are equal, so that a tenant can be the beginning of any key.
 */
public final class Tenant {

    private final String host;
    private final String schema;
    private final URI baseUrl;
    private final List<KnownService> services;
    private final Config config;
    private final String fingerprint;

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
        this.host = Objects.requireNonNull(host);
        this.schema = Objects.requireNonNull(schema);
        this.baseUrl = Objects.requireNonNull(baseUrl);
        this.services = List.copyOf(services);
        this.config = Objects.requireNonNull(config);
        this.fingerprint = Objects.requireNonNull(fingerprint);
    }

    Tenant(TenantFolder folder, String schema, Config config) {
        this(folder.host(), schema, folder.baseUrl(), folder.services(), config, folder.fingerprint());
    }

    public String host() {
        return host;
    }

    public String schema() {
        return schema;
    }

    public URI baseUrl() {
        return baseUrl;
    }

    public List<KnownService> services() {
        return services;
    }

    public Config config() {
        return config;
    }

    public String fingerprint() {
        return fingerprint;
    }

    /** A setting as text (JSON text when it is an object, list, number or boolean), empty when absent or blank. */
    public Optional<String> setting(String key) {
        return config.getOptionalValue(key, String.class).filter(value -> !value.isBlank());
    }

    /** Resolves a path such as {@code "mail/42"} against the public address. */
    public URI address(String path) {
        return baseUrl.resolve(path);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Tenant tenant && tenant.host.equals(host);
    }

    @Override
    public int hashCode() {
        return host.hashCode();
    }

    @Override
    public String toString() {
        return host;
    }
}
