package org.welco.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.welco.account.AccountBook.Reserved;
import org.welco.account.AccountBook.Standing;
import org.welco.account.AccountField.Kind;
import org.welco.account.AccountForm.Unit;
import org.welco.account.NewAccounts.NewAccount;
import org.welco.account.NewAccounts.Outcome;
import org.welco.account.ReadDraft.Draft;
import org.welco.agent.Agent;
import org.welco.citizen.CitizenDirectoryException;
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
        /** The directory refused it. */
        REFUSED,
        /** No answer came: the same may be asked again, and makes one account at most. */
        UNKNOWN,
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
        Optional<Unit> unit = form.unit(typed.unit());
        if (unit.isEmpty()) {
            return notYet(prepare.judge(typed, form));
        }
        Optional<Standing> standing = ledger.ask(
                typed.uuid(), unit.get().slug(), agent, typed.agreed().get());
        if (standing.isEmpty()) {
            return Result.of(End.STALE);
        }
        return standing.get() == Standing.MADE
                ? Result.of(End.MADE)
                : reserved(typed, form, unit.get().slug(), standing.get() == Standing.SENT, agent);
    }

    private Result reserved(TypedAccount typed, AccountForm form, String unit, boolean sentBefore, Agent agent) {
        Draft draft = prepare.read(typed, form);
        boolean sent = sentBefore;
        try {
            if (draft.complaints().isEmpty()) {
                ledger.reserve(unit, identifiers(draft, form), typed.uuid());
            }
            Judgement judgement = prepare.judge(typed, form).without(typed.uuid());
            if (!judgement.isClear()) {
                return notYet(judgement);
            }
            ledger.sent(typed.uuid());
            Result result = send(new NewAccount(typed.uuid(), unit, wire(draft, form)), sentBefore, agent);
            sent = true;
            return result;
        } catch (AccountLedger.TakenException busy) {
            return Result.of(End.BUSY);
        } finally {
            if (!sent) {
                ledger.withdraw(typed.uuid());
            }
        }
    }

    private static Result notYet(Judgement judgement) {
        return new Result(End.NOT_YET, Optional.of(judgement), Map.of());
    }

    private static List<Reserved> identifiers(Draft draft, AccountForm form) {
        return form.fields().stream()
                .filter(AccountField::isIdentifier)
                .filter(field -> !draft.value(field.name()).isEmpty())
                .map(field -> field.kind() == Kind.MAIL
                        ? new Reserved(
                                AccountBook.Kind.MAIL, draft.value(field.name()).toLowerCase(Locale.ROOT))
                        : new Reserved(AccountBook.Kind.MOBILE, draft.value(field.name())))
                .distinct()
                .toList();
    }

    private static Map<String, Object> wire(Draft draft, AccountForm form) {
        Map<String, Object> values = new HashMap<>();
        form.fields().forEach(field -> {
            String value = draft.value(field.name());
            if (!value.isEmpty()) {
                values.put(field.name(), field.kind() == Kind.YES_OR_NO ? Boolean.valueOf(value) : value);
            }
        });
        return values;
    }

    private Result send(NewAccount account, boolean sentBefore, Agent agent) {
        Outcome outcome = directory.make(account, sentBefore);
        LOG.log(Level.INFO, "{0} account: {1}, asked for by {2}", tenant.get().host(), outcome.state(), agent.actor());
        switch (outcome.state()) {
            case MADE -> {
                ledger.made(account.uuid());
                hints.accounts(List.of(account.uuid()));
                return Result.of(End.MADE);
            }
            case REFUSED -> {
                ledger.withdraw(account.uuid());
                return new Result(End.REFUSED, Optional.empty(), outcome.refusals());
            }
            case FOREIGN -> {
                ledger.withdraw(account.uuid());
                return Result.of(End.STALE);
            }
            default -> {
                return Result.of(End.UNKNOWN);
            }
        }
    }
}
