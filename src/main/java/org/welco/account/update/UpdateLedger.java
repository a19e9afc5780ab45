package org.welco.account.update;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.welco.account.AccountBook;
import org.welco.account.update.UpdateJournal.Asked;
import org.welco.account.update.UpdateJournal.Kept;
import org.welco.account.update.UpdateJournal.State;
import org.welco.agent.Agent;
import org.welco.citizen.RegistrationMails;
import org.welco.tenant.CurrentTenant;

/** Keeps the journal of changed accounts, and owes its owner a word of each. Each method is one short transaction of its own. */
@ApplicationScoped
public class UpdateLedger {

    /** Longer than any gesture: what is on its way since then got no answer. */
    static final Duration UNDER_WAY = Duration.ofMinutes(2);

    /** After it, what an account holds says nothing any more about a change that got no answer. */
    private static final Duration BELIEVED = Duration.ofDays(1);

    private UpdateJournal journal;
    private AccountBook book;
    private UpdateNotices notices;
    private CurrentTenant tenant;
    private Clock clock;

    UpdateLedger() {}

    @Inject
    public UpdateLedger(
            UpdateJournal journal, AccountBook book, UpdateNotices notices, CurrentTenant tenant, Clock clock) {
        this.journal = journal;
        this.book = book;
        this.notices = notices;
        this.tenant = tenant;
        this.clock = clock;
    }

    /** It is about to be sent. @return its number */
    @Transactional
    public long ask(Asked asked, Agent agent) {
        return journal.ask(asked, agent, clock.instant());
    }

    /**
     * The account holds it: its owner is owed a word. What got no answer before is over.
     *
     * @param changes what was changed indeed, not empty
     * @param before by attribute, all that the account held before
     */
    @Transactional
    public void changed(long update, String citizen, List<Change> changes, Map<String, String> before) {
        Instant now = clock.instant();
        if (journal.change(update, changes, now)) {
            journal.giveUp(citizen, update, now.minus(UNDER_WAY), now);
            forgetFormerMail(citizen, changes);
            notices.owe(update, citizen, changes, before);
        }
    }

    /** The directory refused it. */
    @Transactional
    public void refused(long update) {
        journal.settle(update, State.REFUSED, clock.instant());
    }

    /** No answer came. */
    @Transactional
    public void unknown(long update) {
        journal.settle(update, State.UNKNOWN, clock.instant());
    }

    /** Nothing was sent. */
    @Transactional
    public void withdraw(long update) {
        journal.withdraw(update);
    }

    /**
     * What got no answer may be there all the same: then it was changed, and its owner is owed a word.
     *
     * @param values by attribute, what the account holds
     * @return those that were settled now
     */
    @Transactional
    public List<Kept> recognise(String citizen, Map<String, String> values) {
        Instant now = clock.instant();
        List<Kept> recognised = new ArrayList<>();
        for (Kept kept : journal.open(citizen, now.minus(UNDER_WAY), now.minus(BELIEVED))) {
            List<Change> changes = kept.asked().changes();
            boolean there = changes.stream()
                    .allMatch(change ->
                            values.getOrDefault(change.attribute(), "").equals(change.after()));
            if (there && journal.change(kept.id(), changes, now)) {
                forgetFormerMail(citizen, changes);
                notices.owe(kept.id(), citizen, changes, undone(values, changes));
                recognised.add(kept);
            }
        }
        return recognised;
    }

    /** Who was written to when his account was made is not waited for at an address to which nobody wrote. */
    private void forgetFormerMail(String citizen, List<Change> changes) {
        if (changes.stream().anyMatch(change -> change.attribute().equals(RegistrationMails.ATTRIBUTE))) {
            book.mailMoved(citizen);
        }
    }

    /** Whose accounts are to be looked at, since a change of theirs got no answer; nobody of whom one is on its way. */
    @Transactional
    public List<String> unanswered(int most) {
        Instant now = clock.instant();
        return journal.unanswered(now.minus(UNDER_WAY), now.minus(BELIEVED), most);
    }

    private static Map<String, String> undone(Map<String, String> values, List<Change> changes) {
        Map<String, String> before = new HashMap<>(values);
        changes.forEach(change -> {
            if (change.before().isEmpty()) {
                before.remove(change.attribute());
            } else {
                before.put(change.attribute(), change.before());
            }
        });
        return before;
    }

    /** Those of a citizen that changed something, the latest first. */
    @Transactional
    public List<Kept> latest(String citizen, int most) {
        return journal.changed(citizen, most);
    }

    /** Forgets those that are older than the tenant wants. @return how many */
    @Transactional
    public int sweep() {
        return journal.forgetBefore(clock.instant().minus(Duration.ofDays(UpdateKey.daysKept(tenant.get()))));
    }
}
