package org.welco.tenant;

import java.util.List;

/**
 * The register of tenants in the database, shared by all nodes. Call outside any transaction: each call is one short
 * transaction of its own. A database that does not answer is a {@link TenantStoreException}.
 */
public interface TenantRegistry {

    /** In the order of their hosts. */
    List<RegisteredTenant> all();

    /** The row of that host, made with a schema name of its own when there is none. */
    RegisteredTenant register(String host);

    /**
     * Gives the row, its schema and its claims to another host.
     *
     * @return false when there was no such row, or the new host already has one: nothing is changed
     */
    boolean rename(String host, String newHost);

    /** Remembers the newest script run in that tenant's schema. */
    void migrated(String host, String version);

    void put(String host, RegisteredTenant.State state);

    /** Takes the row and all claims away; the schema is not touched. */
    void forget(String host);
}
