package org.welco.tenant;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The register in memory; {@link TenantRegistryContract} holds it to what the real one does. */
final class MemoryRegistry implements TenantRegistry {

    private final Map<String, RegisteredTenant> rows = new TreeMap<>();

    @Override
    public List<RegisteredTenant> all() {
        return new ArrayList<>(rows.values());
    }

    @Override
    public RegisteredTenant register(String host) {
        return rows.computeIfAbsent(
                host,
                name -> new RegisteredTenant(name, freeSchema(name), RegisteredTenant.State.ACTIVE, Optional.empty()));
    }

    @Override
    public boolean rename(String host, String newHost) {
        if (!rows.containsKey(host) || rows.containsKey(newHost)) {
            return false;
        }
        RegisteredTenant row = rows.remove(host);
        rows.put(newHost, new RegisteredTenant(newHost, row.schema(), row.state(), row.migratedTo()));
        return true;
    }

    @Override
    public void migrated(String host, String version) {
        rows.computeIfPresent(
                host, (name, row) -> new RegisteredTenant(name, row.schema(), row.state(), Optional.of(version)));
    }

    @Override
    public void put(String host, RegisteredTenant.State state) {
        rows.computeIfPresent(host, (name, row) -> new RegisteredTenant(name, row.schema(), state, row.migratedTo()));
    }

    @Override
    public void forget(String host) {
        rows.remove(host);
    }

    private String freeSchema(String host) {
        int attempt = 0;
        while (isTaken(SchemaName.of(host, attempt))) {
            attempt++;
        }
        return SchemaName.of(host, attempt);
    }

    private boolean isTaken(String schema) {
        return rows.values().stream().anyMatch(row -> row.schema().equals(schema));
    }
}
