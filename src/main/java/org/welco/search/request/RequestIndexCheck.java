package org.welco.search.request;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.welco.command.check.Check;
import org.welco.command.check.Finding;
import org.welco.command.check.Topic;
import org.welco.search.request.RequestStanding.Standing;
import org.welco.tenant.CurrentTenant;
import org.welco.tenant.Tenant;

/** Whether the settings of the index of requests can be read, and what it holds. */
@ApplicationScoped
public class RequestIndexCheck implements Check {

    private CurrentTenant tenant;
    private RequestStanding standing;

    RequestIndexCheck() {}

    @Inject
    public RequestIndexCheck(CurrentTenant tenant, RequestStanding standing) {
        this.tenant = tenant;
        this.standing = standing;
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
        Standing now = standing.now();
        String words = "index des demandes : " + now.words();
        findings.add(now.refused().isEmpty() ? Finding.ok(words) : Finding.warning(words));
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
