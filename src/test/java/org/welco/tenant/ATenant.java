package org.welco.tenant;

import java.net.URI;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.config.Config;
import org.welco.tenant.hobo.TenantFolder;
import org.welco.tenant.store.FolderConfigs;

/** Tenants for tests, made as the real ones are, without folder nor database. */
public final class ATenant {

    private ATenant() {}

    public static Tenant of(String host) {
        return with(host, Map.of());
    }

    /** @param settings by name, each as text or JSON text */
    public static Tenant with(String host, Map<String, String> settings) {
        TenantFolder folder = folder(host, settings, "1");
        Config config = new FolderConfigs().open(folder);
        return new Tenant(folder, SchemaName.of(host, 0), config);
    }

    static TenantFolder folder(String host, Map<String, String> settings, String fingerprint) {
        return new TenantFolder(
                host,
                URI.create("https://" + host + "/"),
                List.of(),
                List.of(),
                List.of(),
                Map.of(),
                settings,
                fingerprint);
    }
}
