package org.welco.sheet.block;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.welco.agent.Agent;
import org.welco.sheet.SheetKey;
import org.welco.sheet.block.BlockActions.Acting;
import org.welco.sheet.block.BlockActions.State;
import org.welco.tenant.CurrentTenant;

/** Keeps account of what was done to lines of blocks, as long as of the openings of sheets. Each method is one short transaction. */
@ApplicationScoped
public class ActionLedger {

    /** Longer than all calls of one gesture: whoever is under way since then died on it. */
    static final Duration UNDER_WAY = Duration.ofMinutes(2);

    private static final String INTERRUPTED = "le geste s’est interrompu";

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

    /** As {@link BlockActions#begin}; before the line is looked for, so that nobody else finds it there meanwhile. */
    @Transactional
    public Optional<Long> begin(Acting acting, Agent agent) {
        Instant now = clock.instant();
        actions.giveUp(now.minus(UNDER_WAY), INTERRUPTED);
        return actions.begin(acting, agent, now);
    }

    /** As {@link BlockActions#found}. */
    @Transactional
    public boolean found(long id, String line) {
        return actions.found(id, line);
    }

    /** The service was not told. */
    @Transactional
    public void withdraw(long id) {
        actions.withdraw(id);
    }

    /** What became of it. @param problem as of {@link BlockActions#settle} */
    @Transactional
    public void settle(long id, State state, String problem) {
        actions.settle(id, state, problem);
    }

    /** Gives up those that nobody is at any more, and forgets those that are older than the tenant wants. @return how many are forgotten */
    @Transactional
    public int sweep() {
        Instant now = clock.instant();
        actions.giveUp(now.minus(UNDER_WAY), INTERRUPTED);
        return actions.forgetBefore(now.minus(Duration.ofDays(SheetKey.daysKept(tenant.get()))));
    }
}
