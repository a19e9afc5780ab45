package org.welco.account.update;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.welco.account.AccountLedger;
import org.welco.account.Complaint;
import org.welco.account.Twin;
import org.welco.account.update.UpdateJournal.Kept;
import org.welco.agent.Agent;
import org.welco.citizen.CitizenDirectoryException;
import org.welco.search.hint.TakeHints;
import org.welco.tenant.CurrentTenant;

/**
 * An agent changes an account with the agreement of its owner: compared with what it holds now, on record before it is sent, and never
 * to a mail or a mobile that somebody else has or is about to get. Goes over the network: never inside a transaction.
 */
@ApplicationScoped
public class UpdateAccount {

    private static final Logger LOG = System.getLogger(UpdateAccount.class.getName());

    /** How it ended. */
    public enum End {
        /** The account holds it, but for what the refusals name. */
        CHANGED,
        /** The account held all of it. */
        NOTHING_CHANGED,
        /** Something is wrong with what was typed, or a mail or mobile is somebody else's. Nothing was sent. */
        NOT_YET,
        /** The citizen has not agreed. */
        NOT_AGREED,
        /** Somebody else changed the same since the asker saw it. Nothing was sent. */
        CONFLICT,
        /** The directory refused it. */
        REFUSED,
        /** There is no such account, or the agent may not see it. */
        GONE,
        /** Somebody else makes an account with that mail or that mobile at this moment, or changes the same. Nothing was sent. */
        BUSY,
        /** No answer came: the same may be asked again. */
        UNKNOWN
    }

    /**
     * What an agent is told.
     *
     * @param refusals in French by attribute, of the directory; what belongs to none has an empty name
     * @param taken by attribute, whose mail or mobile it is
     * @param changed names of the attributes that the account holds anew
     * @param update its number in the journal, 0 when nothing was sent
     */
    public record Result(
            End end,
            Map<String, Complaint> complaints,
            Map<String, Conflict> conflicts,
            Map<String, String> refusals,
            Map<String, Twin> taken,
            Set<String> changed,
            long update) {

        public Result {
            Objects.requireNonNull(end);
            complaints = Map.copyOf(complaints);
            conflicts = Map.copyOf(conflicts);
            refusals = Map.copyOf(refusals);
            taken = Map.copyOf(taken);
            changed = Set.copyOf(changed);
        }

        static Result of(End end) {
            return new Result(end, Map.of(), Map.of(), Map.of(), Map.of(), Set.of(), 0);
        }

        static Result notYet(Proposal proposal, Map<String, Twin> taken) {
            boolean wrong = !proposal.complaints().isEmpty() || !taken.isEmpty();
            return new Result(
                    wrong ? End.NOT_YET : End.CONFLICT,
                    proposal.complaints(),
                    proposal.conflicts(),
                    Map.of(),
                    taken,
                    Set.of(),
                    0);
        }

        static Result conflict(Map<String, Conflict> conflicts) {
            return new Result(End.CONFLICT, Map.of(), conflicts, Map.of(), Map.of(), Set.of(), 0);
        }

        static Result sent(End end, Map<String, String> refusals, Set<String> changed, long update) {
            return new Result(end, Map.of(), Map.of(), refusals, Map.of(), changed, update);
        }
    }

    private JudgeRevision judge;
    private SendUpdate send;
    private AccountLedger reservations;
    private UpdateLedger ledger;
    private TakeHints hints;
    private CurrentTenant tenant;

    UpdateAccount() {}

    @Inject
    public UpdateAccount(
            JudgeRevision judge,
            AccountChanges accounts,
            AccountLedger reservations,
            UpdateLedger ledger,
            TakeHints hints,
            CurrentTenant tenant) {
        this.judge = judge;
        this.send = new SendUpdate(accounts, ledger, hints);
        this.reservations = reservations;
        this.ledger = ledger;
        this.hints = hints;
        this.tenant = tenant;
    }

    /** @throws CitizenDirectoryException when the directory gave no usable answer before anything was sent, or a setting is malformed */
    public Result update(Revision revision, Agent agent) {
        Result result = result(revision, agent);
        LOG.log(
                Level.INFO,
                "{0} account: update {1}, asked for by {2}",
                tenant.get().host(),
                result.end(),
                agent.actor());
        return result;
    }

    private Result result(Revision revision, Agent agent) {
        if (revision.agreed().isEmpty()) {
            return Result.of(End.NOT_AGREED);
        }
        Optional<Proposal> compared = judge.compare(revision, agent);
        if (compared.isEmpty()) {
            return Result.of(End.GONE);
        }
        Proposal proposal = compared.get();
        List<Kept> before = ledger.recognise(revision.citizen(), proposal.held().values());
        if (!before.isEmpty()) {
            hints.accounts(List.of(revision.citizen()));
        }
        if (proposal.isNothing()) {
            return nothing(revision, before);
        }
        return proposal.complaints().isEmpty() && proposal.conflicts().isEmpty()
                ? reserved(UpdateGesture.of(revision, proposal, agent))
                : Result.notYet(proposal, Map.of());
    }

    /** What an earlier gesture got no answer to may be the very same, and is there. */
    private static Result nothing(Revision revision, List<Kept> before) {
        for (Kept kept : before) {
            Set<String> names = kept.asked().changes().stream()
                    .map(Change::attribute)
                    .filter(revision.typed()::containsKey)
                    .collect(Collectors.toSet());
            if (!names.isEmpty()) {
                return Result.sent(End.CHANGED, Map.of(), names, kept.id());
            }
        }
        return Result.of(End.NOTHING_CHANGED);
    }

    private Result reserved(UpdateGesture gesture) {
        try {
            reservations.begin(gesture.change());
        } catch (AccountLedger.TakenException busy) {
            return Result.of(End.BUSY);
        }
        boolean open = false;
        try {
            Map<String, Twin> taken = judge.taken(gesture.proposal(), gesture.citizen());
            if (!taken.isEmpty()) {
                return Result.notYet(gesture.proposal(), taken);
            }
            reservations.hold(gesture.change());
            Result result = send.send(gesture);
            open = result.end() == End.UNKNOWN;
            return result;
        } catch (AccountLedger.TakenException busy) {
            return Result.of(End.BUSY);
        } finally {
            reservations.end(gesture.change(), open);
        }
    }
}
