package org.welco.sheet.block;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.welco.agent.Agent;
import org.welco.tenant.CurrentTenant;
import org.welco.tenant.PerTenant;
import org.welco.tenant.TenantReloaded;

/** The blocks of the setting {@code SHEET_BLOCKS}, read once per change of the settings. Safe for any thread. */
@ApplicationScoped
public class TenantBlocks {

    private final PerTenant<List<SheetBlock>> blocks =
            new PerTenant<>(town -> BlockSettings.of(town).all(), gone -> {});
    private CurrentTenant tenant;

    TenantBlocks() {}

    @Inject
    public TenantBlocks(CurrentTenant tenant) {
        this.tenant = tenant;
    }

    /** Those that an agent sees, in the tenant's order. */
    public List<SheetBlock> of(Agent agent) {
        return blocks.use(
                tenant.get(),
                all -> all.stream().filter(block -> block.isFor(agent)).toList());
    }

    /** Whoever it is for. */
    Optional<SheetBlock> named(String name) {
        return blocks.use(
                tenant.get(),
                all -> all.stream().filter(block -> block.name().equals(name)).findFirst());
    }

    void forget(@Observes TenantReloaded change) {
        blocks.forget(change);
    }
}
