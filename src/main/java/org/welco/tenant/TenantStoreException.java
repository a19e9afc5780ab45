package org.welco.tenant;

/** What tenants keep in the database could not be read or written. */
public class TenantStoreException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public TenantStoreException(String message, Throwable cause) {
        super(message, cause);
    }
}
