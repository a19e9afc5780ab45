package org.welco.web.look;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.welco.command.check.Check;
import org.welco.command.check.Finding;
import org.welco.command.check.Topic;
import org.welco.tenant.CurrentTenant;

/** Whether the colour and the logo of the town can be used. */
@ApplicationScoped
public class LookCheck implements Check {

    private CurrentTenant tenant;

    LookCheck() {}

    @Inject
    public LookCheck(CurrentTenant tenant) {
        this.tenant = tenant;
    }

    @Override
    public Topic topic() {
        return Topic.LOOK;
    }

    @Override
    public List<Finding> verify() {
        List<String> faults = TownLook.of(tenant.get()).faults();
        return faults.isEmpty()
                ? List.of(Finding.ok("les couleurs du guichet se lisent"))
                : faults.stream().map(Finding::error).toList();
    }
}
