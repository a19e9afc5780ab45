package org.welco.access;

import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.eclipse.microprofile.config.spi.ConfigProviderResolver;
import org.eclipse.microprofile.config.spi.ConfigSource;
import org.welco.tenant.Tenant;
import org.welco.tenant.hobo.KnownService;

/** Builds a tenant for tests: its host, the services that it knows, its settings. Immutable. */
public record Town(String host, List<KnownService> services, Map<String, String> settings) {

    public static Town called(String host) {
        return new Town(host, List.of(), Map.of());
    }

    public Town knowing(String kind, String url, String secret) {
        List<KnownService> more = new ArrayList<>(services);
        String slug = kind + more.size();
        more.add(new KnownService(kind, slug, "Un service", URI.create(url), "", secret, false));
        return new Town(host, List.copyOf(more), settings);
    }

    public Town with(String key, String value) {
        Map<String, String> more = new HashMap<>(settings);
        more.put(key, value);
        return new Town(host, services, Map.copyOf(more));
    }

    public Tenant open() {
        var config = ConfigProviderResolver.instance()
                .getBuilder()
                .withSources(new Folder(settings))
                .build();
        String fingerprint = Integer.toHexString(settings.hashCode());
        return new Tenant(host, "t_town", URI.create("https://" + host + "/"), services, config, fingerprint);
    }

    private record Folder(Map<String, String> settings) implements ConfigSource {

        @Override
        public Set<String> getPropertyNames() {
            return settings.keySet();
        }

        @Override
        public String getValue(String name) {
            return settings.get(name);
        }

        @Override
        public String getName() {
            return "folder of a town";
        }
    }
}
