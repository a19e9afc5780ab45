package org.welco.request.draft;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.welco.request.draft.SendDraft.Unknown;
import org.welco.tenant.CurrentTenant;
import org.welco.tenant.Tenant;
import org.welco.tenant.TenantGate;

/**
 * Has a begun request sent on another thread, and waits for it only a moment: the page of an agent makes one request after the
 * other, and must not stand still for as long as w.c.s. takes. Safe for any thread.
 */
@ApplicationScoped
public class SendSoon {

    private static final Logger LOG = System.getLogger(SendSoon.class.getName());

    /** Most drafts are there by then, and open by themselves; of the others the page is told when they are. */
    private static final Duration MOMENT = Duration.ofSeconds(2);

    private SendDraft send;
    private CurrentTenant current;
    private TenantGate gate;

    SendSoon() {}

    @Inject
    public SendSoon(SendDraft send, CurrentTenant current, TenantGate gate) {
        this.send = send;
        this.current = current;
        this.gate = gate;
    }

    /**
     * As {@link SendDraft#send}, which goes on after the return when it takes longer than a moment. Inside the tenant's
     * gate, outside any transaction.
     */
    public void send(BegunRow row, Unknown unknown) {
        Tenant tenant = current.get();
        Future<Void> sending;
        try {
            sending = gate.submit(tenant, () -> sent(tenant, row, unknown));
        } catch (RejectedExecutionException noThread) {
            LOG.log(Level.WARNING, "{0} request: {1}: no other thread is free", tenant.host(), row);
            send.send(row, unknown);
            return;
        }
        awaitAMoment(sending);
    }

    private Void sent(Tenant tenant, BegunRow row, Unknown unknown) {
        try {
            send.send(row, unknown);
        } catch (RuntimeException failure) {
            LOG.log(Level.ERROR, tenant.host() + " request: " + row + ": the sending was broken off", failure);
            throw failure;
        }
        return null;
    }

    /** The row says how it stands: whoever waits no longer reads it there. */
    private static void awaitAMoment(Future<Void> sending) {
        try {
            sending.get(MOMENT.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException slow) {
            LOG.log(Level.DEBUG, "request: w.c.s. takes its time");
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException failed) {
            if (failed.getCause() instanceof RuntimeException failure) {
                throw failure;
            }
            throw new IllegalStateException("the sending was broken off", failed.getCause());
        }
    }
}
