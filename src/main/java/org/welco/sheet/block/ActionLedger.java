package org.welco.sheet.block;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import org.welco.agent.Agent;
import org.welco.sheet.SheetKey;
import org.welco.sheet.block.BlockActions.Acting;
import org.welco.sheet.block.BlockActions.State;
import org.welco.tenant.CurrentTenant;

/** Keeps account of what was done to lines of blocks, as long as of the openings of sheets. Each method is one short transaction. */
@ApplicationScoped
public class ActionLedger {

    private BlockActions actions;
    private CurrentTenant tenant;
    private Clock clock;

    ActionLedger() {}

    @Inject
    public ActionLedger(BlockActions actions, CurrentTenant tenant, Clock clock) {
        this.actions = actions;
        this.tenant = tenant;
        this.clock = clock;
    }

    /** Before the service is told. */
    @Transactional
    public long asked(Acting acting, Agent agent) {
        return actions.note(acting, agent, clock.instant());
    }

    /** What became of it. @param problem as of {@link BlockActions#settle} */
    @Transactional
    public void settle(long id, State state, String problem) {
        actions.settle(id, state, problem);
    }

    /** Forgets those that are older than the tenant wants. @return how many */
    @Transactional
    public int sweep() {
        return actions.forgetBefore(clock.instant().minus(Duration.ofDays(SheetKey.daysKept(tenant.get()))));
    }
}
