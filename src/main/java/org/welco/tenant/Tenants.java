package org.welco.tenant;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The tenants served now: those whose folder reads well and whose schema is ready. Safe for any thread. */
@ApplicationScoped
public class Tenants {

    private volatile Map<String, Tenant> byHost = Map.of();
    private volatile List<BrokenTenant> broken = List.of();
    private volatile boolean loaded;

    /** @param host a host name without port, in any case */
    public Optional<Tenant> byHost(String host) {
        return Optional.ofNullable(byHost.get(host.toLowerCase(Locale.ROOT)));
    }

    /** In the order of their hosts. */
    public List<Tenant> all() {
        return List.copyOf(byHost.values());
    }

    /** Those that have a folder and are not served, in the order of their hosts. */
    public List<BrokenTenant> broken() {
        return broken;
    }

    /** Whether the folders have been read once since the start. */
    public boolean isLoaded() {
        return loaded;
    }

    /** Puts a whole new set in place, at once. */
    void replace(Map<String, Tenant> tenants) {
        byHost = new TreeMap<>(tenants);
    }

    void replace(Map<String, Tenant> tenants, List<BrokenTenant> notServed) {
        replace(tenants);
        broken = List.copyOf(notServed);
        loaded = true;
    }
}
