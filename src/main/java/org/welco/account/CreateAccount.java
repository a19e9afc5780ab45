package org.welco.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.welco.account.AccountBook.Asked;
import org.welco.account.AccountBook.Asking;
import org.welco.account.AccountBook.Reserved;
import org.welco.account.AccountBook.Standing;
import org.welco.account.AccountForm.Unit;
import org.welco.account.NewAccounts.Outcome;
import org.welco.account.NewAccounts.Outcome.State;
import org.welco.account.ReadDraft.Draft;
import org.welco.agent.Agent;
import org.welco.citizen.CitizenDirectoryException;
import org.welco.citizen.RegistrationMails;
import org.welco.search.hint.TakeHints;
import org.welco.tenant.CurrentTenant;

/**
 * An agent makes an account. The directory's own look for a mail or a number that is taken lets two pass who come at once, so they are
 * reserved here first, over all nodes; only then it is asked whose they are, and the account sent. Goes over the network: never inside a
 * transaction.
 */
@ApplicationScoped
public class CreateAccount {

    private static final Logger LOG = System.getLogger(CreateAccount.class.getName());

    /** How it ended. */
    public enum End {
        MADE,
        /** Something is wrong with what was typed, or there are accounts that may be that of the very person. */
        NOT_YET,
        /** The citizen has not agreed. */
        NOT_AGREED,
        /** Somebody else makes an account with that mail or that mobile at this moment. */
        BUSY,
        /** The very account is being made by a gesture that is not over. */
        UNDER_WAY,
        /** The directory refused it. */
        REFUSED,
        /** No answer came: the same may be asked again, and makes one account at most. */
        UNKNOWN,
        /** It is there since a gesture before, with what was typed then, which is not what is typed now. */
        DIFFERS,
        /** Neither mail nor mobile is asked for here: nobody could be told apart. */
        CLOSED,
        /** The page asks for an account that is not its own: it has to begin again. */
        STALE
    }

    /**
     * What an agent is told.
     *
     * @param refusals in French by attribute, of the directory; empty unless it refused
     */
    public record Result(End end, Optional<Judgement> judgement, Map<String, String> refusals) {

        public Result {
            Objects.requireNonNull(end);
            Objects.requireNonNull(judgement);
            refusals = Map.copyOf(refusals);
        }

        static Result of(End end) {
            return new Result(end, Optional.empty(), Map.of());
        }
    }

    private PrepareAccount prepare;
    private NewAccounts directory;
    private AccountLedger ledger;
    private TakeHints hints;
    private CurrentTenant tenant;

    CreateAccount() {}

    @Inject
    public CreateAccount(
            PrepareAccount prepare,
            NewAccounts directory,
            AccountLedger ledger,
            TakeHints hints,
            CurrentTenant tenant) {
        this.prepare = prepare;
        this.directory = directory;
        this.ledger = ledger;
        this.hints = hints;
        this.tenant = tenant;
    }

    /** @throws CitizenDirectoryException when the directory gave no usable answer before anything was sent */
    public Result create(TypedAccount typed, Agent agent) {
        if (!typed.hasUuid()) {
            return Result.of(End.STALE);
        }
        if (typed.agreed().isEmpty()) {
            return Result.of(End.NOT_AGREED);
        }
        AccountForm form = prepare.form(agent);
        if (!form.tellsApart()) {
            return Result.of(End.CLOSED);
        }
        Optional<Unit> unit = form.unit(typed.unit());
        if (unit.isEmpty()) {
            return notYet(prepare.judge(typed, form));
        }
        Draft draft = prepare.read(typed, form);
        Asking asking = new Asking(
                typed.uuid(),
                UUID.randomUUID().toString(),
                unit.get().slug(),
                TypedDigest.of(typed.uuid(), draft),
                typed.agreed().get(),
                AccountKey.writesMail(tenant.get())
                        && !draft.value(RegistrationMails.ATTRIBUTE).isEmpty());
        Optional<Asked> asked = ledger.ask(asking, agent);
        if (asked.isEmpty()) {
            return Result.of(End.STALE);
        }
        return switch (asked.get().standing()) {
            case MADE -> Result.of(asked.get().same() ? End.MADE : End.STALE);
            case HELD -> Result.of(End.UNDER_WAY);
            case NEW, SENT -> {
                boolean sentBefore = asked.get().standing() == Standing.SENT;
                yield held(new Gesture(asking, typed, draft, form, sentBefore, agent));
            }
        };
    }

    private Result held(Gesture gesture) {
        boolean sent = gesture.sentBefore();
        try {
            List<Reserved> identifiers = gesture.identifiers();
            ledger.reserve(gesture.asking().unit(), identifiers, gesture.uuid());
            Judgement judgement = prepare.judge(gesture.typed(), gesture.form()).without(gesture.uuid());
            if (!judgement.isClear()) {
                return notYet(judgement);
            }
            ledger.sent(gesture.asking(), identifiers.size());
            sent = true;
            return told(gesture, make(gesture));
        } catch (NothingSentException resting) {
            sent = gesture.sentBefore();
            throw resting.told;
        } catch (AccountLedger.TakenException busy) {
            return Result.of(End.BUSY);
        } finally {
            if (!sent) {
                ledger.withdraw(gesture.asking());
            }
            ledger.letGo(gesture.asking());
        }
    }

    /** Told apart from what is thrown once it may be there. */
    private static final class NothingSentException extends RuntimeException {

        private static final long serialVersionUID = 1L;

        private final transient CitizenDirectoryException told;

        NothingSentException(CitizenDirectoryException told) {
            super(told);
            this.told = told;
        }
    }

    private Outcome make(Gesture gesture) {
        try {
            return directory.make(gesture.account(), gesture.sentBefore());
        } catch (CitizenDirectoryException resting) {
            throw new NothingSentException(resting);
        }
    }

    private static Result notYet(Judgement judgement) {
        return new Result(End.NOT_YET, Optional.of(judgement), Map.of());
    }

    private Result told(Gesture gesture, Outcome outcome) {
        LOG.log(
                Level.INFO,
                "{0} account: {1}, asked for by {2}",
                tenant.get().host(),
                outcome.state(),
                gesture.agent().actor());
        return switch (outcome.state()) {
            case MADE, THERE -> there(gesture, outcome.state(), End.MADE);
            case DIFFERS -> there(gesture, outcome.state(), End.DIFFERS);
            case REFUSED -> {
                ledger.withdraw(gesture.asking());
                yield new Result(End.REFUSED, Optional.empty(), outcome.refusals());
            }
            case FOREIGN -> foreign(gesture);
            case UNKNOWN -> Result.of(End.UNKNOWN);
        };
    }

    private Result there(Gesture gesture, State state, End end) {
        ledger.made(gesture.asking(), state);
        hints.accounts(List.of(gesture.uuid()));
        return Result.of(end);
    }

    /** What was sent before may well be the account that is there: its agreement stays. */
    private Result foreign(Gesture gesture) {
        if (gesture.sentBefore()) {
            ledger.release(gesture.uuid());
        } else {
            ledger.withdraw(gesture.asking());
        }
        return Result.of(End.STALE);
    }
}
