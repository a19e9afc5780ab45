package org.welco.search.connector;

import org.welco.connector.DeclaredList;
import org.welco.search.SearchKey;
import org.welco.tenant.Tenant;

/** The setting {@code SEARCH_CONNECTORS}. One that is malformed is off, the others are not. */
final class ConnectorSettings {

    private static final DeclaredList.Words WORDS = new DeclaredList.Words(SearchKey.SEARCH_CONNECTORS.key(), "source");

    private ConnectorSettings() {}

    static DeclaredList<SearchConnector> of(Tenant tenant) {
        return DeclaredList.of(
                tenant.setting(WORDS.key()), WORDS, declared -> new DeclaredConnector(declared, tenant).read());
    }
}
