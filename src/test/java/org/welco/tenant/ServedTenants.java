package org.welco.tenant;

import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Tenants for tests of other rooms, served without folder nor database. */
public final class ServedTenants {

    private ServedTenants() {}

    public static Tenants of(Tenant... tenants) {
        Tenants served = new Tenants();
        Map<String, Tenant> byHost = Stream.of(tenants).collect(Collectors.toMap(Tenant::host, tenant -> tenant));
        served.replace(byHost);
        return served;
    }
}
