package org.welco.search.connector;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.welco.agent.Agent;
import org.welco.search.DeclaredSources;
import org.welco.tenant.CurrentTenant;

/** The sources of the setting {@code SEARCH_CONNECTORS}, read anew each time. Safe for any thread. */
@ApplicationScoped
public class TenantConnectors implements DeclaredSources {

    private CurrentTenant tenant;
    private ConnectorCalls calls;

    TenantConnectors() {}

    @Inject
    public TenantConnectors(CurrentTenant tenant, ConnectorCalls calls) {
        this.tenant = tenant;
        this.calls = calls;
    }

    @Override
    public List<Declared> of(Optional<Agent> agent) {
        Set<String> held = agent.map(Agent::roles).orElse(Set.of());
        return ConnectorSettings.of(tenant.get()).connectors().stream()
                .filter(connector -> !Collections.disjoint(connector.roles(), held))
                .map(connector -> new Declared(connector.label(), new ConnectorSource(connector, calls)))
                .toList();
    }
}
