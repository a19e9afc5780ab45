package org.welco.account.update;

import org.welco.account.update.UpdateJournal.Asked;
import org.welco.agent.Agent;

/** What an agent has asked for, once nothing speaks against it. */
record UpdateGesture(Revision revision, Proposal proposal, Agent agent) {

    String citizen() {
        return revision.citizen();
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
