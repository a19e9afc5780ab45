package org.welco.platform.config;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;

/** Gives the process-wide settings to whoever injects them. */
@ApplicationScoped
public class ProcessSettingsSupply {

    /** A record cannot be proxied, and never changes: hence no scope. */
    @Produces
    ProcessSettings settings() {
        return ProcessSettings.current();
    }
}
