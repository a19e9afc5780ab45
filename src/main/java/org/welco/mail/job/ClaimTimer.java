package org.welco.mail.job;

import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import org.welco.mail.claim.LetClaimsLapse;
import org.welco.mail.gesture.UndoGesture;
import org.welco.mail.live.LiveDesk;
import org.welco.mail.typing.KeepTyping;
import org.welco.tenant.ForEachTenant;
import org.welco.tenant.JobClaim;
import org.welco.tenant.Tenant;
import org.welco.tenant.TenantGate;
import org.welco.tenant.Tenants;
import org.welco.tenant.change.SweepChanges;

/**
 * Asks the open pages of this node for a sign of life, tells of claims whose pages fell silent, and throws away what is past
 * its time.
 */
@Singleton
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionManagement(TransactionManagementType.BEAN)
public class ClaimTimer {

    private static final Logger LOG = System.getLogger(ClaimTimer.class.getName());
    private static final Duration HOURLY = Duration.ofHours(1);

    @Inject
    private ForEachTenant tenants;

    @Inject
    private Tenants served;

    @Inject
    private TenantGate gate;

    @Inject
    private LiveDesk desk;

    @Inject
    private LetClaimsLapse lapse;

    @Inject
    private KeepTyping typing;

    @Inject
    private SweepChanges changes;

    @Inject
    private UndoGesture undo;

    @Schedule(hour = "*", minute = "*", second = "*/20", persistent = false)
    void beat() {
        desk.beat();
    }

    /** On each node: whichever comes first tells, the others find nothing left. */
    @Schedule(hour = "*", minute = "*", second = "*/10", persistent = false)
    void tellOfLapsedClaims() {
        served.all().forEach(this::tellOfLapsedClaims);
    }

    private void tellOfLapsedClaims(Tenant tenant) {
        try {
            int free = gate.call(tenant, lapse::tell).size();
            if (free > 0) {
                LOG.log(Level.INFO, "{0} claim: {1} letters free, their pages fell silent", tenant.host(), free);
            }
        } catch (RuntimeException failure) {
            LOG.log(Level.WARNING, "{0} claim: lapsed claims not told: {1}", tenant.host(), failure.toString());
        }
    }

    @Schedule(hour = "*", minute = "*", second = "45", persistent = false)
    void sweep() {
        tenants.due("desk", HOURLY, (tenant, claim) -> sweep(claim));
    }

    private void sweep(JobClaim claim) {
        lapse.sweep();
        int texts = typing.purge() + undo.sweep();
        claim.done("%d textes, %d changements effacés".formatted(texts, changes.sweep()));
    }
}
