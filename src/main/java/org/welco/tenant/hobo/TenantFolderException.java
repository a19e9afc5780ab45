package org.welco.tenant.hobo;

import java.util.Objects;

/**
 * A tenant's folder cannot be used as it is. The message is one French sentence that names the file and the key, and
 * never quotes a value, which could be a secret.
 */
public class TenantFolderException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String file;
    private final String key;

    /**
     * @param file name of the file inside the folder, such as {@code hobo.json}
     * @param key such as {@code services[2].base_url}; empty for the file as a whole
     * @param why end of the sentence, without final stop
     */
    public TenantFolderException(String file, String key, String why) {
        super(file + (key.isEmpty() ? "" : ", clé " + key) + " : " + why + ".");
        this.file = Objects.requireNonNull(file);
        this.key = Objects.requireNonNull(key);
    }

    public String file() {
        return file;
    }

    public String key() {
        return key;
    }
}
