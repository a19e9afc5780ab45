package org.welco.tenant;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** The folders of all tenants, as they are now. */
public interface TenantFolders {

    /**
     * One reading per folder, in the order of their names. Used by one thread at a time.
     *
     * @throws TenantStoreException when the folder that holds them cannot be listed
     */
    List<FolderReading> scan();

    /** Whether that tenant has a folder, readable or not. */
    boolean exists(String host);

    /**
     * Takes the folder out of sight without destroying it; nothing happens when there is none.
     *
     * @return where it then is
     * @throws TenantStoreException when it cannot be moved
     */
    Optional<Path> setAside(String host);
}
