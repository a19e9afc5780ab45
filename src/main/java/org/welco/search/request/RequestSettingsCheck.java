package org.welco.search.request;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.welco.command.check.Check;
import org.welco.command.check.Finding;
import org.welco.command.check.Topic;
import org.welco.tenant.CurrentTenant;
import org.welco.tenant.Tenant;

/** Whether the settings of the index of requests can be read. */
@ApplicationScoped
public class RequestSettingsCheck implements Check {

    private CurrentTenant tenant;

    RequestSettingsCheck() {}

    @Inject
    public RequestSettingsCheck(CurrentTenant tenant) {
        this.tenant = tenant;
    }

    @Override
    public Topic topic() {
        return Topic.SEARCH;
    }

    @Override
    public List<Finding> verify() {
        List<Finding> findings = new ArrayList<>();
        read(RequestFields::of, " ; les demandes ne sont plus suivies", findings);
        read(OpenForms::of, " ; personne ne trouve de demande", findings);
        return findings;
    }

    private void read(Consumer<Tenant> setting, String what, List<Finding> findings) {
        try {
            setting.accept(tenant.get());
        } catch (IllegalArgumentException malformed) {
            findings.add(Finding.error(malformed.getMessage() + what));
        }
    }
}
