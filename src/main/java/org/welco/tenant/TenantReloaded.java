package org.welco.tenant;

import java.util.Objects;
import java.util.Optional;

/**
 * Told after a tenant began to be served, stopped being served, or changed its settings, on every node. Whoever holds
 * clients or limits of that tenant closes those of {@code before} now. Observers run outside any tenant and transaction,
 * and one that fails does not keep the others from being told.
 *
 * @param before as it was, empty when it was not served
 * @param now as it is, empty when it is no longer served
 */
public record TenantReloaded(Optional<Tenant> before, Optional<Tenant> now) {

    public TenantReloaded {
        Objects.requireNonNull(before);
        Objects.requireNonNull(now);
    }

    public String host() {
        return before.or(() -> now).map(Tenant::host).orElseThrow();
    }
}
