package org.welco.request.job;

import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import java.time.Duration;
import org.welco.request.start.FollowStarted;
import org.welco.tenant.ForEachTenant;

/** Has the requests begun at the desk followed, each tenant by one node at a time; pages look besides, when agents are there. */
@Singleton
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionManagement(TransactionManagementType.BEAN)
public class FollowStartedTimer {

    private static final String JOB = "desk-drafts";

    /** Less than a tick: the claim of the one before is some milliseconds younger than its tick. */
    private static final Duration INTERVAL = Duration.ofSeconds(4);

    @Inject
    private ForEachTenant tenants;

    @Inject
    private FollowStarted follow;

    @Schedule(hour = "*", minute = "*", second = "2/5", persistent = false)
    void tick() {
        tenants.due(JOB, INTERVAL, (tenant, claim) -> follow.lookDue(claim::isHeld));
    }
}
