package org.welco.confirmation.mobile;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.welco.citizen.CitizenDirectoryException;
import org.welco.citizen.DirectoryRefusedException;
import org.welco.confirmation.Asking.Target;
import org.welco.confirmation.Confirmation;
import org.welco.confirmation.ConfirmationLedger;
import org.welco.confirmation.ConfirmationMarks;
import org.welco.confirmation.ConfirmationState;
import org.welco.confirmation.mobile.AccountMarks.Outcome;
import org.welco.search.TenantPhones;
import org.welco.tenant.CurrentTenant;

/**
 * Tells the directory what a citizen has confirmed: at once, again as long as it gave no answer, and less and less often while it refuses. Goes over the network: never
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

    /** What came of telling the directory. */
    public enum Result {
        /** The account is marked; or what was left over of it is done. */
        MARKED,
        /** The account holds another number by now, which is not marked. */
        CHANGED,
        /** It is tried again later, since the directory refused, or does not find the account. */
        REFUSED,
        /** It is not tried any more: the account was not to be found for {@link ConfirmationLedger#LOOK_OUT}. */
        GONE,
        /** The directory gave no answer: it will be told again. */
        UNANSWERED
    }

    /** Tells it, whatever came of it before. */
    public Result mark(Confirmation confirmed) {
        try {
            Result result = confirmed.isUnmarked() ? settle(confirmed) : takeBack(confirmed, Result.MARKED);
            LOG.log(Level.INFO, "{0} confirmation {1}: {2}", tenant.get().host(), confirmed.id(), result);
            return result;
        } catch (DirectoryRefusedException refusal) {
            ledger.refused(confirmed, refusal.getMessage());
            warn(confirmed, refusal);
            return Result.REFUSED;
        } catch (CitizenDirectoryException failure) {
            ledger.unanswered(confirmed);
            warn(confirmed, failure);
            return Result.UNANSWERED;
        }
    }

    private void warn(Confirmation confirmed, CitizenDirectoryException failure) {
        LOG.log(
                Level.WARNING,
                "{0} confirmation {1}: the account is not marked yet: {2}",
                tenant.get().host(),
                confirmed.id(),
                failure.getMessage());
    }

    /** Those whose turn it is, until the directory gives no answer. @return how many are done with */
    public int markWaiting() {
        int done = 0;
        for (Confirmation waiting : ledger.unmarked(AT_A_TIME)) {
            Result result = mark(waiting);
            if (result == Result.UNANSWERED) {
                return done;
            }
            done += result == Result.REFUSED ? 0 : 1;
        }
        return done;
    }

    private Result settle(Confirmation confirmed) {
        Target target = confirmed.target();
        AtomicBoolean flagged = new AtomicBoolean(confirmed.marking().takeBack());
        Outcome outcome = accounts.mark(target.citizen(), target.attribute(), value -> isOf(value, target), () -> {
            ledger.flagging(confirmed.id());
            flagged.set(true);
        });
        return switch (outcome) {
            case MARKED -> {
                ledger.marked(confirmed.id());
                yield Result.MARKED;
            }
            case CHANGED -> {
                ledger.giveUp(confirmed.id(), "le compte porte maintenant un autre numéro");
                yield flagged.get() ? takeBack(confirmed, Result.CHANGED) : Result.CHANGED;
            }
            case GONE -> gone(confirmed);
        };
    }

    /** Accounts that we may not see for a while look as those that are gone do. */
    private Result gone(Confirmation confirmed) {
        if (!ledger.isLost(confirmed)) {
            ledger.refused(confirmed, "l’annuaire ne trouve pas ce compte");
            return Result.REFUSED;
        }
        ledger.giveUp(confirmed.id(), "ce compte n’existe plus");
        ledger.takenBack(confirmed.id());
        return Result.GONE;
    }

    /** Of another number, unless somebody has confirmed that one too. A failure leaves it to be done, as it stands on record. */
    private Result takeBack(Confirmation confirmed, Result result) {
        Target target = confirmed.target();
        accounts.takeBack(
                target.citizen(),
                target.attribute(),
                value -> isOf(value, target) || isConfirmed(target.citizen(), value));
        ledger.takenBack(confirmed.id());
        return result;
    }

    private boolean isOf(String value, Target target) {
        return markOf(value).filter(target.mark()::equals).isPresent();
    }

    private boolean isConfirmed(String citizen, String value) {
        return markOf(value)
                .flatMap(mark -> ledger.newest(citizen, mark))
                .filter(one -> one.state() == ConfirmationState.CONFIRMED)
                .isPresent();
    }

    private Optional<String> markOf(String value) {
        return phones.get().e164(value).map(marks::ofMobile);
    }
}
