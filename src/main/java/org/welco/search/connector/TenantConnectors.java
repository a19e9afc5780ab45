package org.welco.search.connector;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.welco.agent.Agent;
import org.welco.connector.ConnectorCalls;
import org.welco.search.DeclaredSources;
import org.welco.tenant.CurrentTenant;
import org.welco.tenant.PerTenant;
import org.welco.tenant.TenantReloaded;

/** The sources of the setting {@code SEARCH_CONNECTORS}, read once per change of the settings: each key typed asks for them. Safe for any thread. */
@ApplicationScoped
public class TenantConnectors implements DeclaredSources {

    private final PerTenant<List<SearchConnector>> connectors =
            new PerTenant<>(town -> ConnectorSettings.of(town).all(), gone -> {});
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
        return connectors.use(
                tenant.get(),
                all -> all.stream()
                        .filter(connector -> !Collections.disjoint(connector.roles(), held))
                        .map(connector -> new Declared(connector.label(), new ConnectorSource(connector, calls)))
                        .toList());
    }

    void forget(@Observes TenantReloaded change) {
        connectors.forget(change);
    }
}
