package org.welco.account.update;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.welco.citizen.CitizenDirectoryException;
import org.welco.citizen.DirectoryRefusedException;
import org.welco.search.hint.TakeHints;
import org.welco.tenant.CurrentTenant;

/**
 * Looks at the accounts of which a change got no answer, so that whoever was changed is told, and his sheet says so, also when no agent
 * comes back to it. Goes over the network: never inside a transaction.
 */
@ApplicationScoped
public class SettleUpdates {

    /** Accounts of one run: each is a call to the directory. */
    static final int MOST = 50;

    private static final Logger LOG = System.getLogger(SettleUpdates.class.getName());

    private AccountChanges accounts;
    private UpdateLedger ledger;
    private TakeHints hints;
    private CurrentTenant tenant;

    SettleUpdates() {}

    @Inject
    public SettleUpdates(AccountChanges accounts, UpdateLedger ledger, TakeHints hints, CurrentTenant tenant) {
        this.accounts = accounts;
        this.ledger = ledger;
        this.hints = hints;
        this.tenant = tenant;
    }

    /** @return how many changes turned out to be there */
    public int settle() {
        int settled = 0;
        try {
            for (String citizen : ledger.unanswered(MOST)) {
                settled += settle(citizen);
            }
        } catch (CitizenDirectoryException silent) {
            LOG.log(
                    Level.WARNING,
                    "{0} account: updates without an answer are left to the next time: {1}",
                    tenant.get().host(),
                    silent.getMessage());
        }
        return settled;
    }

    private int settle(String citizen) {
        Optional<Map<String, String>> values;
        try {
            values = accounts.look(citizen);
        } catch (DirectoryRefusedException refused) {
            LOG.log(
                    Level.WARNING,
                    "{0} account: an update without an answer is left to the next time: {1}",
                    tenant.get().host(),
                    refused.getMessage());
            return 0;
        }
        int settled = values.map(held -> ledger.recognise(citizen, held).size()).orElse(0);
        if (settled > 0) {
            hints.accounts(List.of(citizen));
        }
        return settled;
    }
}
