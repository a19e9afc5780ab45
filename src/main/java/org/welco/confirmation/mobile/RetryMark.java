package org.welco.confirmation.mobile;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.welco.agent.Agent;
import org.welco.citizen.CitizenDirectoryException;
import org.welco.confirmation.Confirmation;
import org.welco.confirmation.ConfirmationLedger;
import org.welco.confirmation.ConfirmationMarks;
import org.welco.confirmation.ConfirmationRefusedException;

/**
 * An agent has the directory told at once of what it refused before. Goes over the network: never inside a transaction.
 */
@ApplicationScoped
public class RetryMark {

    private FindMobile mobiles;
    private ConfirmationLedger ledger;
    private ConfirmationMarks marks;
    private MarkAccount accounts;

    RetryMark() {}

    @Inject
    public RetryMark(FindMobile mobiles, ConfirmationLedger ledger, ConfirmationMarks marks, MarkAccount accounts) {
        this.mobiles = mobiles;
        this.ledger = ledger;
        this.marks = marks;
        this.accounts = accounts;
    }

    /**
     * Does nothing when nothing is confirmed that waits for its mark.
     *
     * @param citizen uuid of the account
     * @throws ConfirmationRefusedException as {@link FindMobile#find}
     * @throws CitizenDirectoryException as {@link FindMobile#find}; what becomes of the mark is on record
     */
    public void retry(String citizen, Agent agent) {
        mobiles.find(citizen, agent)
                .flatMap(mobile -> ledger.newest(citizen, marks.ofMobile(mobile.number())))
                .filter(Confirmation::isUnmarked)
                .ifPresent(accounts::mark);
    }
}
