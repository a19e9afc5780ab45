package org.welco.connector;

import jakarta.json.JsonValue;
import java.net.URI;

/** Asks the services that tenants declare. May wait for the network, never inside a transaction. */
public interface ConnectorCalls {

    /**
     * @param connector one of the current tenant's
     * @param address to ask, once
     * @return what was answered
     * @throws ConnectorException when nothing usable was, or not in time
     */
    JsonValue ask(Connector connector, URI address);
}
