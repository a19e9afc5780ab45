package org.welco.mail.testing;

import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.OptionalLong;
import org.welco.mail.harvest.HarvestState;
import org.welco.mail.harvest.HarvestStates;

/** What the harvest knows about itself. */
public final class HarvestStatesInMemory implements HarvestStates {

    private final MovingTime time;
    private HarvestState state = new HarvestState(Optional.empty(), OptionalLong.empty(), false);
    private long seen;
    private String lastError = "";

    public HarvestStatesInMemory(MovingTime time) {
        this.time = time;
    }

    @Override
    public HarvestState read() {
        return state;
    }

    @Override
    public void pause(String reason, long resId) {
        state = new HarvestState(Optional.of(reason), OptionalLong.of(resId), state.reachProved());
    }

    @Override
    public void proveReach() {
        state = new HarvestState(Optional.empty(), OptionalLong.empty(), true);
    }

    @Override
    public void resume() {
        state = new HarvestState(Optional.empty(), OptionalLong.empty(), state.reachProved());
    }

    @Override
    public OffsetDateTime now() {
        return time.now();
    }

    @Override
    public void ran(long newMails, String error) {
        seen += newMails;
        lastError = error;
    }

    /** Letters that ever came. */
    public long seen() {
        return seen;
    }

    /** What was wrong with the last run; empty for nothing. */
    public String lastError() {
        return lastError;
    }
}
