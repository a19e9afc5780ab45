package org.welco.mail.harvest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.OffsetDateTime;

/** The short transactions in which a harvest reads and writes what it knows about itself. */
@ApplicationScoped
public class HarvestLedger {

    private HarvestStates states;

    HarvestLedger() {}

    @Inject
    public HarvestLedger(HarvestStates states) {
        this.states = states;
    }

    /** What the harvest knows about itself now. */
    @Transactional
    public HarvestState read() {
        return states.read();
    }

    /** See {@link HarvestStates#pause}. */
    @Transactional
    public void pause(String reason, long resId) {
        states.pause(reason, resId);
    }

    /** See {@link HarvestStates#proveReach}. */
    @Transactional
    public void proveReach() {
        states.proveReach();
    }

    /** See {@link HarvestStates#resume}. */
    @Transactional
    public void resume() {
        states.resume();
    }

    /** See {@link HarvestStates#now}. */
    @Transactional
    public OffsetDateTime now() {
        return states.now();
    }

    /** See {@link HarvestStates#ran}. */
    @Transactional
    public void ran(long newMails, String error) {
        states.ran(newMails, error);
    }
}
