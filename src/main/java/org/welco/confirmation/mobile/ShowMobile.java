package org.welco.confirmation.mobile;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.welco.agent.Agent;
import org.welco.confirmation.Confirmation;
import org.welco.confirmation.ConfirmationLedger;
import org.welco.confirmation.ConfirmationMarks;

/** What an agent is shown of the mobile of a citizen. Goes over the network: never inside a transaction. */
@ApplicationScoped
public class ShowMobile {

    /**
     * How things stand.
     *
     * @param last the newest confirmation of that very number
     * @param overdue since when it has been waited for longer than the tenant wants
     */
    public record Standing(Mobile mobile, Optional<Confirmation> last, Optional<Instant> overdue) {

        public Standing {
            Objects.requireNonNull(mobile);
            Objects.requireNonNull(last);
            Objects.requireNonNull(overdue);
        }
    }

    private FindMobile mobiles;
    private ConfirmationLedger ledger;
    private ConfirmationMarks marks;

    ShowMobile() {}

    @Inject
    public ShowMobile(FindMobile mobiles, ConfirmationLedger ledger, ConfirmationMarks marks) {
        this.mobiles = mobiles;
        this.ledger = ledger;
        this.marks = marks;
    }

    /** @return empty when the account holds no mobile; what it throws is said by {@link FindMobile#find} */
    public Optional<Standing> show(String citizen, Agent agent) {
        return mobiles.find(citizen, agent).map(mobile -> {
            String mark = marks.ofMobile(mobile.number());
            return new Standing(
                    mobile,
                    ledger.newest(citizen, mark),
                    mobile.proved() ? Optional.empty() : ledger.overdueSince(citizen, mark));
        });
    }
}
