package org.welco.tenant.store;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.spi.ConfigProviderResolver;
import org.eclipse.microprofile.config.spi.ConfigSource;
import org.welco.tenant.TenantSettings;
import org.welco.tenant.hobo.TenantFolder;

/**
 * MicroProfile Config, one object per snapshot of a tenant, without any default source. An old one is simply no longer
 * referred to: it holds nothing but a map, and Payara's {@code releaseConfig}, whatever it is given, drops the Config of
 * the whole application.
 */
@ApplicationScoped
public class FolderConfigs implements TenantSettings {

    /** A password may well hold {@code ${}: values are taken as they are. */
    private static final String EXPRESSIONS = "mp.config.property.expressions.enabled";

    @Override
    public Config open(TenantFolder folder) {
        Map<String, String> values = new HashMap<>(folder.settings());
        values.put(EXPRESSIONS, "false");
        return ConfigProviderResolver.instance()
                .getBuilder()
                .withSources(new FolderSource(folder.host(), Map.copyOf(values)))
                .build();
    }

    private record FolderSource(String host, Map<String, String> values) implements ConfigSource {

        @Override
        public Map<String, String> getProperties() {
            return values;
        }

        @Override
        public Set<String> getPropertyNames() {
            return values.keySet();
        }

        @Override
        public String getValue(String name) {
            return values.get(name);
        }

        @Override
        public String getName() {
            return "tenant " + host;
        }

        /** The record's own words would print every setting. */
        @Override
        public String toString() {
            return getName();
        }
    }
}
