package org.welco.account.update;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.welco.command.check.Check;
import org.welco.command.check.Finding;
import org.welco.command.check.Topic;
import org.welco.tenant.CurrentTenant;

/** Whether the setting of the journal can be read. */
@ApplicationScoped
public class UpdateCheck implements Check {

    private CurrentTenant tenant;

    UpdateCheck() {}

    @Inject
    public UpdateCheck(CurrentTenant tenant) {
        this.tenant = tenant;
    }

    @Override
    public Topic topic() {
        return Topic.CITIZENS;
    }

    @Override
    public List<Finding> verify() {
        String key = UpdateKey.KEEP_UPDATES_DAYS.key();
        int days = UpdateKey.daysKept(tenant.get());
        return List.of(tenant.get()
                .setting(key)
                .filter(text -> !UpdateKey.isDays(text))
                .map(text -> Finding.error(
                        key + " : « " + text + " » n’est pas un nombre de jours, 1 à 3650 ; " + days + " est utilisé"))
                .orElseGet(() -> Finding.ok("modifications de comptes gardées " + days + " jours")));
    }
}
