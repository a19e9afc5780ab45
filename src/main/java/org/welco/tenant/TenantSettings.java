package org.welco.tenant;

import org.eclipse.microprofile.config.Config;
import org.welco.tenant.hobo.TenantFolder;

/** Makes the one Config of a tenant. */
public interface TenantSettings {

    /** A Config whose only source is that folder: no environment variable may override every tenant at once. */
    Config open(TenantFolder folder);
}
