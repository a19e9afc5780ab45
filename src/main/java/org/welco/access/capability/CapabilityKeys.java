package org.welco.access.capability;

/** The key of each tenant, known to the service alone and shared by all nodes. */
public interface CapabilityKeys {

    /** Bytes of a key. */
    int LENGTH = 32;

    /**
     * The tenant's key, made from chance when it has none yet. Called without transaction.
     *
     * @param tenant its host
     */
    byte[] of(String tenant);
}
