package org.welco.confirmation.mobile;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import org.welco.citizen.CitizenDirectoryException;
import org.welco.confirmation.ConfirmationLedger;
import org.welco.confirmation.Waiting;
import org.welco.confirmation.mobile.AccountMarks.Mark;

/**
 * The accounts whose mobile was to be confirmed and never was, for the administrator: nothing is done to them. Goes over the
 * network: never inside a transaction.
 */
@ApplicationScoped
public class ListUnconfirmed {

    /** Longest lists are cut: whoever has more mends the cause. */
    public static final int MOST = 500;

    private static final int PAGE = 100;

    private ConfirmationLedger ledger;
    private AccountMarks accounts;

    ListUnconfirmed() {}

    @Inject
    public ListUnconfirmed(ConfirmationLedger ledger, AccountMarks accounts) {
        this.ledger = ledger;
        this.accounts = accounts;
    }

    /**
     * Those that were proved at the directory itself meanwhile are left out, and those that are gone or closed.
     *
     * @return longest waited for first, {@link #MOST} at most
     * @throws CitizenDirectoryException when the directory gave no usable answer
     */
    public List<Waiting> list() {
        List<Waiting> listed = new ArrayList<>();
        int seen = 0;
        List<Waiting> page = ledger.overdue(seen, PAGE);
        while (!page.isEmpty() && listed.size() < MOST) {
            page.stream()
                    .filter(one -> accounts.look(one.citizen(), one.attribute()) == Mark.UNPROVED)
                    .limit(MOST - listed.size())
                    .forEach(listed::add);
            seen += page.size();
            page = ledger.overdue(seen, PAGE);
        }
        return listed;
    }
}
