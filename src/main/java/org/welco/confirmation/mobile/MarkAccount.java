package org.welco.confirmation.mobile;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.List;
import java.util.function.Predicate;
import org.welco.citizen.CitizenDirectoryException;
import org.welco.confirmation.Confirmation;
import org.welco.confirmation.ConfirmationLedger;
import org.welco.confirmation.ConfirmationMarks;
import org.welco.confirmation.mobile.AccountMarks.Outcome;
import org.welco.search.TenantPhones;
import org.welco.tenant.CurrentTenant;

/**
 * Tells the directory what a citizen has confirmed: at once, and again as long as it gave no answer. Goes over the network: never
 * inside a transaction.
 */
@ApplicationScoped
public class MarkAccount {

    private static final Logger LOG = System.getLogger(MarkAccount.class.getName());
    private static final int AT_A_TIME = 50;

    private AccountMarks accounts;
    private ConfirmationLedger ledger;
    private ConfirmationMarks marks;
    private TenantPhones phones;
    private CurrentTenant tenant;

    MarkAccount() {}

    @Inject
    public MarkAccount(
            AccountMarks accounts,
            ConfirmationLedger ledger,
            ConfirmationMarks marks,
            TenantPhones phones,
            CurrentTenant tenant) {
        this.accounts = accounts;
        this.ledger = ledger;
        this.marks = marks;
        this.phones = phones;
        this.tenant = tenant;
    }

    /** @return false when the directory gave no usable answer: it will be told again */
    public boolean mark(Confirmation confirmed) {
        try {
            settle(confirmed);
            return true;
        } catch (CitizenDirectoryException failure) {
            LOG.log(
                    Level.WARNING,
                    "{0} confirmation {1}: the account is not marked yet: {2}",
                    tenant.get().host(),
                    confirmed.id(),
                    failure.getMessage());
            return false;
        }
    }

    /** Those that wait, until the directory gives no answer. @return how many were told */
    public int markWaiting() {
        List<Confirmation> waiting = ledger.unmarked(AT_A_TIME);
        int told = 0;
        while (told < waiting.size() && mark(waiting.get(told))) {
            told++;
        }
        return told;
    }

    private void settle(Confirmation confirmed) {
        String wanted = confirmed.target().mark();
        Predicate<String> same = value -> phones.get()
                .e164(value)
                .map(marks::ofMobile)
                .filter(wanted::equals)
                .isPresent();
        Outcome outcome =
                accounts.mark(confirmed.target().citizen(), confirmed.target().attribute(), same);
        LOG.log(Level.INFO, "{0} confirmation {1}: {2}", tenant.get().host(), confirmed.id(), outcome);
        switch (outcome) {
            case MARKED -> ledger.marked(confirmed.id());
            case CHANGED -> ledger.giveUp(confirmed.id(), "le compte porte maintenant un autre numéro");
            case GONE -> ledger.giveUp(confirmed.id(), "ce compte n’existe plus");
        }
    }
}
