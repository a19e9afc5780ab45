package org.welco.agent.job;

import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import org.welco.agent.ConfirmAgents;

/** Each node asks about the agents whose sessions it holds: nothing to claim. */
@Singleton
@TransactionManagement(TransactionManagementType.BEAN)
public class ConfirmTimer {

    private final ConfirmAgents confirm;

    @Inject
    public ConfirmTimer(ConfirmAgents confirm) {
        this.confirm = confirm;
    }

    @Schedule(hour = "*", minute = "*", second = "*/10", persistent = false)
    void tick() {
        confirm.round();
    }
}
