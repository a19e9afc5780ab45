package org.welco.access;

import java.util.Optional;
import java.util.Set;
import org.welco.tenant.Tenant;

/** Whoever else than the tenant's own settings knows API clients. Implemented by a guest. */
public interface ApiClientDirectory {

    /**
     * Asks who holds that identifier and password. May wait for the network; called inside the tenant's gate or not, without
     * transaction.
     *
     * @param identifier as given by the caller
     * @param password as given by the caller; never logged, kept as a keyed hash at most
     * @return what the client may do, perhaps nothing; empty when there is no such client, or another password
     * @throws ApiClientDirectoryException when that could not be found out
     */
    Optional<Set<Right>> rightsOf(Tenant tenant, String identifier, String password);
}
