package org.welco.sheet;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.Optional;
import org.welco.agent.Agent;
import org.welco.citizen.AttributeSight;
import org.welco.tenant.CurrentTenant;
import org.welco.tenant.PerTenant;
import org.welco.tenant.TenantReloaded;

/** Which parts of a sheet an agent sees: those that he does not see are not fetched for him. Safe for any thread. */
@ApplicationScoped
public class SheetSight implements AttributeSight {

    private final PerTenant<Optional<SheetRoles>> roles = new PerTenant<>(
            town -> {
                try {
                    return Optional.of(SheetRoles.of(town));
                } catch (IllegalArgumentException malformed) {
                    return Optional.empty();
                }
            },
            gone -> {});

    private CurrentTenant tenant;

    SheetSight() {}

    @Inject
    public SheetSight(CurrentTenant tenant) {
        this.tenant = tenant;
    }

    /** Nothing is shown to anybody while the setting is malformed: an opening says so, and {@code check}. */
    public boolean shows(SheetPart part, Agent agent) {
        return roles.use(
                tenant.get(),
                known -> known.filter(one -> one.shows(part, agent)).isPresent());
    }

    @Override
    public boolean showsAttribute(String attribute, Agent agent) {
        return roles.use(
                tenant.get(),
                known -> known.filter(
                                one -> one.shows(SheetPart.PROFILE, agent) && one.showsAttribute(attribute, agent))
                        .isPresent());
    }

    void forget(@Observes TenantReloaded change) {
        roles.forget(change);
    }
}
