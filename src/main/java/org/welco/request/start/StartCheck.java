package org.welco.request.start;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.welco.command.check.Check;
import org.welco.command.check.Finding;
import org.welco.command.check.Topic;
import org.welco.tenant.CurrentTenant;

/** Whether the settings of requests begun at the desk can be read. */
@ApplicationScoped
public class StartCheck implements Check {

    private CurrentTenant tenant;

    StartCheck() {}

    @Inject
    public StartCheck(CurrentTenant tenant) {
        this.tenant = tenant;
    }

    @Override
    public Topic topic() {
        return Topic.REQUESTS;
    }

    @Override
    public List<Finding> verify() {
        String key = StartKey.KEEP_BEGUN_DAYS.key();
        int days = StartKey.daysKept(tenant.get());
        return List.of(tenant.get()
                .setting(key)
                .filter(text -> !StartKey.isDays(text))
                .map(text -> Finding.error(
                        key + " : « " + text + " » n’est pas un nombre de jours, 8 à 3650 ; " + days + " est utilisé"))
                .orElseGet(() -> Finding.ok("demandes démarrées au guichet gardées " + days + " jours")));
    }
}
