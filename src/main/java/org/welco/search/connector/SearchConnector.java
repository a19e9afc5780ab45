package org.welco.search.connector;

import java.util.Objects;
import java.util.Set;
import org.welco.connector.Connector;
import org.welco.search.SourceLabel;

/**
 * A source that the tenant declares.
 *
 * @param service whom to ask; its address tells {@link #TYPED}
 * @param line what is shown of each
 * @param roles by slug or name; one of them lets an agent use it
 */
record SearchConnector(SourceLabel label, Connector service, LineTemplates line, Set<String> roles) {

    /** What is replaced in the address by what was typed. */
    static final String TYPED = "q";

    SearchConnector {
        Objects.requireNonNull(label);
        Objects.requireNonNull(service);
        Objects.requireNonNull(line);
        roles = Set.copyOf(roles);
    }
}
