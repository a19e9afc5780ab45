package org.welco.account.update;

import java.util.UUID;
import org.welco.account.AccountLedger;
import org.welco.account.update.UpdateJournal.Asked;
import org.welco.agent.Agent;

/**
 * What an agent has asked for, once nothing speaks against it.
 *
 * @param name another each time: of two gestures that ask for the very same, one has the account in hand
 */
record UpdateGesture(String name, Revision revision, Proposal proposal, Agent agent) {

    static UpdateGesture of(Revision revision, Proposal proposal, Agent agent) {
        return new UpdateGesture(UUID.randomUUID().toString(), revision, proposal, agent);
    }

    String citizen() {
        return revision.citizen();
    }

    /** As it is reserved. */
    AccountLedger.Change change() {
        return new AccountLedger.Change(proposal.held().unit(), citizen(), name, proposal.reserved());
    }

    /** As it is kept. */
    Asked asked() {
        return new Asked(
                citizen(),
                proposal.held().unit(),
                revision.source(),
                revision.agreed().orElseThrow(),
                proposal.list());
    }
}
