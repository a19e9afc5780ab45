package org.welco.connector;

import java.net.URI;

/** Tells the services that tenants declare to do something. May wait for the network, never inside a transaction. */
public interface ConnectorGestures {

    /** How it is told. */
    enum Way {
        POST,
        DELETE
    }

    /**
     * @param connector one of the current tenant's
     * @param address to tell, once, whatever becomes of the answer
     * @throws UnsureGestureException when it may have been done
     * @throws ConnectorException when it was not
     */
    void tell(Connector connector, Way way, URI address);
}
