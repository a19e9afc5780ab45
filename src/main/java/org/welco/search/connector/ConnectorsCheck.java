package org.welco.search.connector;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import org.welco.command.check.Check;
import org.welco.command.check.Finding;
import org.welco.command.check.Topic;
import org.welco.connector.DeclaredList;
import org.welco.tenant.CurrentTenant;

/** Whether the sources that the tenant declares can be read. Nothing is asked of them: that would need somebody's words. */
@ApplicationScoped
public class ConnectorsCheck implements Check {

    private CurrentTenant tenant;

    ConnectorsCheck() {}

    @Inject
    public ConnectorsCheck(CurrentTenant tenant) {
        this.tenant = tenant;
    }

    @Override
    public Topic topic() {
        return Topic.SEARCH;
    }

    @Override
    public List<Finding> verify() {
        DeclaredList<SearchConnector> settings = ConnectorSettings.of(tenant.get());
        List<Finding> findings = new ArrayList<>();
        settings.all()
                .forEach(one -> findings.add(
                        Finding.ok("source déclarée : « " + one.label().title() + " »")));
        settings.complaints().forEach(complaint -> findings.add(Finding.error(complaint)));
        return findings;
    }
}
