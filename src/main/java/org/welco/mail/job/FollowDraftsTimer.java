package org.welco.mail.job;

import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import java.time.Duration;
import org.welco.mail.qualification.FollowDrafts;
import org.welco.tenant.ForEachTenant;

/** Has the requests begun from letters followed, each tenant by one node at a time; pages look besides, when agents are there. */
@Singleton
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionManagement(TransactionManagementType.BEAN)
public class FollowDraftsTimer {

    private static final String JOB = "drafts";

    /**
     * Each request says itself when it is to be looked at again, so every tick asks. Less than a tick: the claim of the one
     * before is some milliseconds younger than its tick, and an interval of whole ticks would let every other one pass.
     */
    private static final Duration INTERVAL = Duration.ofSeconds(4);

    private ForEachTenant tenants;
    private FollowDrafts follow;

    public FollowDraftsTimer() {}

    @Inject
    public FollowDraftsTimer(ForEachTenant tenants, FollowDrafts follow) {
        this.tenants = tenants;
        this.follow = follow;
    }

    @Schedule(hour = "*", minute = "*", second = "*/5", persistent = false)
    void tick() {
        tenants.due(JOB, INTERVAL, (tenant, claim) -> follow.lookDue(claim::isHeld));
    }
}
