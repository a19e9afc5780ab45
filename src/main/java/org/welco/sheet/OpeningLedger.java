package org.welco.sheet;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.welco.agent.Agent;
import org.welco.tenant.CurrentTenant;

/** Keeps account of the sheets that were opened. Each method is one short transaction. */
@ApplicationScoped
public class OpeningLedger {

    /** For how long a page that stays open goes on reading. */
    private static final Duration OPEN = Duration.ofHours(12);

    /** What is kept of one opening. */
    public record Opening(long id, Instant at, OpeningReason reason) {}

    private SheetOpenings openings;
    private CurrentTenant tenant;
    private Clock clock;

    OpeningLedger() {}

    @Inject
    public OpeningLedger(SheetOpenings openings, CurrentTenant tenant, Clock clock) {
        this.openings = openings;
        this.tenant = tenant;
        this.clock = clock;
    }

    /** @param citizen uuid of an account that the agent may see */
    @Transactional
    public Opening open(String citizen, Agent agent, OpeningReason reason) {
        Instant now = clock.instant();
        return new Opening(openings.note(citizen, agent, reason, now), now, reason);
    }

    /** Whose sheet an agent has open. @return empty when that opening is not his, or is older than a day of work */
    @Transactional
    public Optional<String> citizen(long opening, Agent agent) {
        return openings.citizen(opening, agent, clock.instant().minus(OPEN));
    }

    /** The agent says why he opened it. @return false when it is not his */
    @Transactional
    public boolean change(long opening, Agent agent, OpeningReason reason) {
        return openings.change(opening, agent, reason);
    }

    /** Forgets those that are older than the tenant wants. @return how many */
    @Transactional
    public int sweep() {
        return openings.forgetBefore(clock.instant().minus(Duration.ofDays(SheetKey.daysKept(tenant.get()))));
    }
}
