package org.welco.tenant;

import java.util.List;

/** The folders of all tenants, as they are now. */
public interface TenantFolders {

    /**
     * One reading per folder, in the order of their names. Used by one thread at a time.
     *
     * @throws TenantStoreException when the folder that holds them cannot be listed
     */
    List<FolderReading> scan();
}
