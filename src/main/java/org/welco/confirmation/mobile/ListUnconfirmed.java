package org.welco.confirmation.mobile;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import org.welco.citizen.CitizenDirectoryException;
import org.welco.citizen.RegistrationMails;
import org.welco.confirmation.ConfirmationKey;
import org.welco.confirmation.ConfirmationLedger;
import org.welco.confirmation.Waiting;
import org.welco.confirmation.mobile.AccountMarks.Mark;
import org.welco.tenant.CurrentTenant;

/**
 * The accounts whose mobile or mail was to be confirmed and never was, for the administrator: nothing is done to them. Goes over the
 * network: never inside a transaction.
 */
@ApplicationScoped
public class ListUnconfirmed {

    /** Longest lists are cut: whoever has more mends the cause. */
    public static final int MOST = 500;

    private static final int PAGE = 100;

    private ConfirmationLedger ledger;
    private AccountMarks accounts;
    private RegistrationMails mails;
    private CurrentTenant tenant;
    private Clock clock;

    ListUnconfirmed() {}

    @Inject
    public ListUnconfirmed(
            ConfirmationLedger ledger,
            AccountMarks accounts,
            RegistrationMails mails,
            CurrentTenant tenant,
            Clock clock) {
        this.ledger = ledger;
        this.accounts = accounts;
        this.mails = mails;
        this.tenant = tenant;
        this.clock = clock;
    }

    /**
     * Whose mobile it is. Those that were proved at the directory itself meanwhile are left out, and those that are gone or closed.
     *
     * @return longest waited for first, {@link #MOST} at most
     * @throws CitizenDirectoryException when the directory gave no usable answer
     */
    public List<Waiting> mobiles() {
        return unproved(skip -> ledger.overdue(skip, PAGE), new ArrayList<>());
    }

    /** Whose mail it is, among the accounts that were made here with one: as {@link #mobiles}, and nobody sent a message from here. */
    public List<Waiting> mails() {
        Instant before = clock.instant().minus(ConfirmationKey.patience(tenant.get()));
        List<Waiting> proved = new ArrayList<>();
        try {
            return unproved(
                    skip -> mails.unproved(before, skip, PAGE).stream()
                            .map(one -> new Waiting(one.citizen(), RegistrationMails.ATTRIBUTE, one.at(), 0))
                            .toList(),
                    proved);
        } finally {
            // most people follow the link at once, and need not be asked about each time, even if the directory fell
            // silent
            mails.proved(proved.stream().map(Waiting::citizen).toList());
        }
    }

    /** @param proved takes those that the directory marks so by now */
    private List<Waiting> unproved(IntFunction<List<Waiting>> pages, List<Waiting> proved) {
        List<Waiting> listed = new ArrayList<>();
        int seen = 0;
        List<Waiting> page = pages.apply(seen);
        while (!page.isEmpty() && listed.size() < MOST) {
            for (Waiting one : page) {
                if (listed.size() == MOST) {
                    return listed;
                }
                Mark mark = accounts.look(one.citizen(), one.attribute());
                if (mark == Mark.PROVED) {
                    proved.add(one);
                } else if (mark == Mark.UNPROVED) {
                    listed.add(one);
                }
            }
            seen += page.size();
            page = pages.apply(seen);
        }
        return listed;
    }
}
