package org.welco.request.start;

import java.util.Map;
import java.util.Set;
import org.eclipse.microprofile.config.spi.ConfigSource;

/** The settings of a tenant, as its folder gives them. */
record PlayedFolder(Map<String, String> settings) implements ConfigSource {

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
        return "folder";
    }
}
