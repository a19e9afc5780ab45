package org.welco.command.check;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.welco.access.basic.ApiClients;
import org.welco.tenant.CurrentTenant;

/** Whether the tenant's list of API clients can be read. */
@ApplicationScoped
public class AccessCheck implements Check {

    private ApiClients clients;
    private CurrentTenant tenant;

    AccessCheck() {}

    @Inject
    public AccessCheck(ApiClients clients, CurrentTenant tenant) {
        this.clients = clients;
        this.tenant = tenant;
    }

    @Override
    public Topic topic() {
        return Topic.API;
    }

    @Override
    public List<Finding> verify() {
        return clients.complaint(tenant.get())
                .map(complaint -> List.of(Finding.error(complaint)))
                .orElseGet(() -> List.of(Finding.ok("la liste API_CLIENTS est lisible")));
    }
}
