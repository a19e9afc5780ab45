package org.welco.tenant;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The tenants served now: those whose folder reads well and whose schema is ready. Safe for any thread. */
@ApplicationScoped
public class Tenants {

    private volatile Map<String, Tenant> byHost = Map.of();

    /** @param host a host name without port, in any case */
    public Optional<Tenant> byHost(String host) {
        return Optional.ofNullable(byHost.get(host.toLowerCase(java.util.Locale.ROOT)));
    }

    /** In the order of their hosts. */
    public List<Tenant> all() {
        return List.copyOf(byHost.values());
    }

    /** Puts a whole new set in place, at once. */
    void replace(Map<String, Tenant> tenants) {
        byHost = new TreeMap<>(tenants);
    }
}
