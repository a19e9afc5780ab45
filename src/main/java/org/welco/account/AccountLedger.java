package org.welco.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.welco.account.AccountBook.Asked;
import org.welco.account.AccountBook.Asking;
import org.welco.account.AccountBook.Kind;
import org.welco.account.AccountBook.Reserved;
import org.welco.account.NewAccounts.Outcome.State;
import org.welco.agent.Agent;

/** Keeps the book of accounts. Each method is one short transaction of its own. */
@ApplicationScoped
public class AccountLedger {

    /** Longer than any call to the directory, its repetition included; begins anew before that call. */
    static final Duration RESERVED = Duration.ofMinutes(2);

    /** What an agent said about an account that he never made. */
    private static final Duration ABANDONED = Duration.ofDays(1);

    private AccountBook book;
    private Clock clock;

    AccountLedger() {}

    @Inject
    public AccountLedger(AccountBook book, Clock clock) {
        this.book = book;
        this.clock = clock;
    }

    /**
     * A gesture that changes an account that there is.
     *
     * @param gesture another each time, and never the account
     * @param values mails and mobiles that the account is to have
     */
    public record Change(String unit, String account, String gesture, List<Reserved> values) {

        public Change {
            values = List.copyOf(values);
        }

        Reserved itself() {
            return new Reserved(Kind.ACCOUNT, account);
        }
    }

    /** Thrown so that what was reserved before, in the same transaction, is given back. */
    public static class TakenException extends RuntimeException {

        private static final long serialVersionUID = 1L;

        TakenException() {
            super("somebody else makes an account with that mail or mobile");
        }
    }

    /**
     * All of them or none, always in one order, so that two agents never wait for one another.
     *
     * @throws TakenException when one of them is reserved for another account
     */
    @Transactional
    public void reserve(String unit, List<Reserved> all, String account) {
        take(unit, all, account);
    }

    private void take(String unit, List<Reserved> all, String account) {
        inOrder(all).forEach(one -> {
            if (!book.reserve(unit, one, account, RESERVED)) {
                throw new TakenException();
            }
        });
    }

    private static Stream<Reserved> inOrder(List<Reserved> all) {
        return all.stream().sorted(Comparator.comparing(Reserved::kind).thenComparing(Reserved::value));
    }

    /**
     * A gesture begins to change an account, which no other does from now on.
     *
     * @throws TakenException when another does, or something of what the account is to have is reserved for another account
     */
    @Transactional
    public void begin(Change change) {
        take(change.unit(), List.of(change.itself()), change.gesture());
        take(change.unit(), change.values(), change.account());
    }

    /** As {@link AccountBook#ask}. */
    @Transactional
    public Optional<Asked> ask(Asking asking, Agent agent) {
        return book.ask(asking, agent, clock.instant(), RESERVED);
    }

    /**
     * It is about to be sent: everything is held anew.
     *
     * @param reserved how many mails and mobiles are reserved for it
     * @throws TakenException when something of it is another's by now: then it must not be sent
     */
    @Transactional
    public void sent(Asking asking, int reserved) {
        if (!book.sent(asking.account(), asking.gesture(), RESERVED)
                || book.renew(asking.account(), RESERVED) < reserved) {
            throw new TakenException();
        }
    }

    /**
     * What a gesture has reserved is held anew, before it is sent.
     *
     * @throws TakenException when something of it is another's by now: then it must not be sent
     */
    @Transactional
    public void hold(Change change) {
        boolean held = book.renew(change.unit(), change.itself(), change.gesture(), RESERVED)
                && inOrder(change.values()).allMatch(one -> book.renew(change.unit(), one, change.account(), RESERVED));
        if (!held) {
            throw new TakenException();
        }
    }

    /**
     * The gesture is over.
     *
     * @param open whether it may still come to pass: then what the account is to have stays reserved for a while
     */
    @Transactional
    public void end(Change change, boolean open) {
        if (!open) {
            inOrder(change.values()).forEach(one -> book.release(change.unit(), one, change.account()));
        }
        book.release(change.unit(), change.itself(), change.gesture());
    }

    /**
     * The account is there, and found by whoever looks for it: nothing of it needs to stay reserved. What it holds, and whether its
     * citizen was written to, is as this gesture said only when this gesture made it.
     *
     * @param state MADE, THERE or DIFFERS
     */
    @Transactional
    public void made(Asking asking, State state) {
        String account = asking.account();
        if (!book.made(account, state == State.DIFFERS ? "" : asking.typed(), clock.instant())) {
            throw new IllegalStateException("an account was made that nobody asked for");
        }
        if (state == State.MADE) {
            book.mail(account, asking.mail());
        }
        book.release(account);
    }

    /** The account is not there, and is not on its way. */
    @Transactional
    public void withdraw(Asking asking) {
        if (book.withdraw(asking.account(), asking.gesture())) {
            book.release(asking.account());
        }
    }

    /** What is reserved for it may be another's. */
    @Transactional
    public void release(String account) {
        book.release(account);
    }

    /** The gesture is over; what was reserved and said stays. */
    @Transactional
    public void letGo(Asking asking) {
        book.letGo(asking.account(), asking.gesture());
    }

    @Transactional
    public void distinct(String account, String other, Agent agent) {
        book.distinct(account, other, agent, clock.instant());
    }

    @Transactional
    public Set<String> distinctFrom(String account, Collection<String> others) {
        return others.isEmpty() ? Set.of() : book.distinctFrom(account, others);
    }

    /** @return how many rows were forgotten */
    @Transactional
    public int tidy() {
        return book.tidy(clock.instant().minus(ABANDONED));
    }
}
