package org.welco.request.start;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.welco.agent.Agent;
import org.welco.citizen.CitizenDirectory;
import org.welco.citizen.CitizenDirectoryException;
import org.welco.request.RequestSourceException;
import org.welco.request.draft.DraftKey;
import org.welco.request.draft.SendDraft.Unknown;
import org.welco.request.draft.SendSoon;
import org.welco.request.start.StartRefusedException.Reason;
import org.welco.tenant.CurrentTenant;

/**
 * An agent begins a request for whoever is before him: the row is written and safe, then w.c.s. is asked for a draft. What w.c.s. makes
 * of it stands in its line, at the return or, when w.c.s. is slow, some seconds later. Makes remote calls: outside any transaction,
 * inside the tenant's gate.
 */
@ApplicationScoped
public class StartRequest {

    private StartLedger ledger;
    private DeskLedger desk;
    private SendSoon send;
    private OfferStart offer;
    private CitizenDirectory citizens;
    private CurrentTenant tenant;

    StartRequest() {}

    @Inject
    public StartRequest(
            StartLedger ledger,
            DeskLedger desk,
            SendSoon send,
            OfferStart offer,
            CitizenDirectory citizens,
            CurrentTenant tenant) {
        this.ledger = ledger;
        this.desk = desk;
        this.send = send;
        this.offer = offer;
        this.citizens = citizens;
        this.tenant = tenant;
    }

    /**
     * The same gesture again does nothing more.
     *
     * @return its id; {@link StartLedger#line} says how it went
     * @throws StartRefusedException when it cannot be done as asked; nothing was written
     * @throws RequestSourceException when w.c.s. refuses to say whether the form is offered
     * @throws CitizenDirectoryException when nobody could say whether the agent may see that citizen; nothing was written
     */
    public long start(StartOrder order) {
        if (order.citizen().isEmpty() && DraftKey.demandsAccount(tenant.get())) {
            throw new StartRefusedException(Reason.ACCOUNT_DEMANDED);
        }
        if (order.citizen().isPresent()
                && citizens.get(order.citizen().get(), order.agent()).isEmpty()) {
            throw new StartRefusedException(Reason.UNKNOWN_CITIZEN);
        }
        StartLedger.Written written = ledger.begin(order, offer.titleFor(order.agent(), order.form()));
        if (written.isNew()) {
            send(written.id(), Unknown.AWAIT);
        }
        return written.id();
    }

    /**
     * Has it sent (again): what was never sent, what w.c.s. refused, and, since the agent decides so, what may have been done
     * already. Does nothing when it needs no sending (any more).
     *
     * @throws StartRefusedException when it is not his
     */
    public void sendAgain(long id, Agent agent) {
        ledger.allow(id, agent);
        send(id, Unknown.AWAIT_ANEW);
    }

    /** He chose not to wait for w.c.s. to know the citizen: begun without him, "à rattacher". */
    public void goOnWithoutCitizen(long id, Agent agent) {
        ledger.allow(id, agent);
        send(id, Unknown.GO_ON);
    }

    private void send(long id, Unknown unknown) {
        send.send(new DeskRow(id, desk, tenant.get()), unknown);
    }
}
