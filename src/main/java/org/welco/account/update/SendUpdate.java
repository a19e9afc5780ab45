package org.welco.account.update;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.welco.account.update.AccountChanges.Answer;
import org.welco.account.update.UpdateAccount.End;
import org.welco.account.update.UpdateAccount.Result;
import org.welco.citizen.CitizenDirectoryException;
import org.welco.search.hint.TakeHints;

/** Sends what an agent has asked for: on record before, and what came of it afterwards. */
final class SendUpdate {

    private final AccountChanges accounts;
    private final UpdateLedger ledger;
    private final TakeHints hints;

    SendUpdate(AccountChanges accounts, UpdateLedger ledger, TakeHints hints) {
        this.accounts = accounts;
        this.ledger = ledger;
        this.hints = hints;
    }

    Result send(UpdateGesture gesture) {
        long update = ledger.ask(gesture.asked(), gesture.agent());
        Answer answer;
        try {
            answer = accounts.write(gesture.citizen(), gesture.proposal().writing(), gesture.agent());
        } catch (CitizenDirectoryException nothingSent) {
            ledger.withdraw(update);
            throw nothingSent;
        }
        return told(gesture, update, answer);
    }

    private Result told(UpdateGesture gesture, long update, Answer answer) {
        return switch (answer.state()) {
            case CHANGED -> changed(gesture, update, answer);
            case REFUSED -> {
                ledger.refused(update);
                yield Result.sent(End.REFUSED, answer.refusals(), Set.of(), update);
            }
            case UNKNOWN -> {
                ledger.unknown(update);
                yield Result.sent(End.UNKNOWN, Map.of(), Set.of(), update);
            }
            case MOVED -> {
                ledger.withdraw(update);
                Map<String, Conflict> conflicts = gesture.proposal().conflictsWith(answer.now());
                yield conflicts.isEmpty() ? Result.of(End.BUSY) : Result.conflict(conflicts);
            }
            case GONE -> {
                ledger.withdraw(update);
                yield Result.of(End.GONE);
            }
        };
    }

    private Result changed(UpdateGesture gesture, long update, Answer answer) {
        List<Change> changes = gesture.proposal().list().stream()
                .filter(change -> !answer.refusals().containsKey(change.attribute()))
                .toList();
        ledger.changed(
                update, gesture.citizen(), changes, gesture.proposal().held().values());
        hints.accounts(List.of(gesture.citizen()));
        Set<String> names = new HashSet<>();
        changes.forEach(change -> names.add(change.attribute()));
        return Result.sent(End.CHANGED, answer.refusals(), names, update);
    }
}
