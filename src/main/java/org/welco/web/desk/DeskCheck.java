package org.welco.web.desk;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.welco.command.check.Check;
import org.welco.command.check.Finding;
import org.welco.command.check.Topic;
import org.welco.tenant.CurrentTenant;

/** Whether the plan of the desk can be read. */
@ApplicationScoped
public class DeskCheck implements Check {

    private CurrentTenant tenant;

    DeskCheck() {}

    @Inject
    public DeskCheck(CurrentTenant tenant) {
        this.tenant = tenant;
    }

    @Override
    public Topic topic() {
        return Topic.LOOK;
    }

    @Override
    public List<Finding> verify() {
        String key = DeskKey.DESK_PARTS.key();
        boolean fine = tenant.get()
                .setting(key)
                .filter(text -> DeskPlan.read(text).isEmpty())
                .isEmpty();
        return List.of(
                fine
                        ? Finding.ok("guichet : "
                                + DeskPlan.of(tenant.get()).places().size() + " parties")
                        : Finding.error(key
                                + " : une liste de parties est attendue, chacune une fois, parmi search, forms, mail, knowledge, ou"
                                + " {\"part\": …, \"roles\": […]} ; le guichet ordinaire est montré"));
    }
}
