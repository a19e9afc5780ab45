package org.welco.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.welco.agent.Agent;
import org.welco.citizen.CitizenDirectory;

/** An agent says that an account is not that of the person for whom he makes another: he is not asked again. */
@ApplicationScoped
public class SayDistinct {

    private CitizenDirectory citizens;
    private AccountLedger ledger;

    SayDistinct() {}

    @Inject
    public SayDistinct(CitizenDirectory citizens, AccountLedger ledger) {
        this.citizens = citizens;
        this.ledger = ledger;
    }

    /**
     * Nothing is kept of an account that the agent may not see. Goes over the network: never inside a transaction.
     *
     * @param other uuid of the account that it is not
     * @throws org.welco.citizen.CitizenDirectoryException when the directory gave no usable answer
     */
    public void say(TypedAccount typed, String other, Agent agent) {
        if (typed.hasUuid() && citizens.get(other, agent).isPresent()) {
            ledger.distinct(typed.uuid(), other, agent);
        }
    }
}
