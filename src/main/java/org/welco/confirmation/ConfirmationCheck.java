package org.welco.confirmation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.stream.Stream;
import org.welco.command.check.Check;
import org.welco.command.check.Finding;
import org.welco.command.check.Topic;
import org.welco.tenant.CurrentTenant;
import org.welco.tenant.Tenant;

/** Whether the times of confirmations can be read. */
@ApplicationScoped
public class ConfirmationCheck implements Check {

    private CurrentTenant tenant;

    ConfirmationCheck() {}

    @Inject
    public ConfirmationCheck(CurrentTenant tenant) {
        this.tenant = tenant;
    }

    @Override
    public Topic topic() {
        return Topic.CITIZENS;
    }

    @Override
    public List<Finding> verify() {
        Tenant town = tenant.get();
        List<Finding> wrong = Stream.of(ConfirmationKey.CONFIRM_DAYS, ConfirmationKey.CONFIRM_MINUTES)
                .flatMap(key -> wrong(key, town).stream())
                .toList();
        return wrong.isEmpty()
                ? List.of(Finding.ok(
                        "un SMS confirme pendant " + ConfirmationKey.life(town).toMinutes()
                                + " minutes ; sans réponse, le compte est signalé après "
                                + ConfirmationKey.patience(town).toDays() + " jours"))
                : wrong;
    }

    private static List<Finding> wrong(ConfirmationKey key, Tenant town) {
        return town
                .setting(key.key())
                .filter(text -> !key.isReadable(text))
                .map(text -> Finding.error(key.key() + " : « " + text + " » n’est pas un nombre "
                        + (key == ConfirmationKey.CONFIRM_DAYS ? "de jours, 1 à 365" : "de minutes, 5 à 1440") + " ; "
                        + key.number(town) + " est utilisé"))
                .stream()
                .toList();
    }
}
