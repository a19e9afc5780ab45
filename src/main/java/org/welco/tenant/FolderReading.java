package org.welco.tenant;

import java.util.Objects;
import java.util.Optional;
import org.welco.tenant.hobo.TenantFolder;

/**
 * What came of reading one folder: its content, or one sentence saying why there is none.
 *
 * @param trouble names file and key; empty when the folder reads well
 */
public record FolderReading(String host, Optional<TenantFolder> folder, String trouble) {

    public FolderReading {
        Objects.requireNonNull(host);
        Objects.requireNonNull(folder);
        Objects.requireNonNull(trouble);
    }

    public static FolderReading good(TenantFolder folder) {
        return new FolderReading(folder.host(), Optional.of(folder), "");
    }

    public static FolderReading bad(String host, String trouble) {
        return new FolderReading(host, Optional.empty(), trouble);
    }
}
