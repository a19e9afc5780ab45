package org.welco.confirmation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import org.welco.confirmation.ConfirmationRefusedException.Reason;
import org.welco.confirmation.Confirmations.Held;
import org.welco.tenant.CurrentTenant;

/** The rules of confirmations, and the record of them. Each method is one short transaction. */
@ApplicationScoped
public class ConfirmationLedger {

    /** Between two messages to one number. */
    public static final Duration COOL_DOWN = Duration.ofMinutes(2);

    /** Messages to one number in {@link #DAY}: nobody is pestered by way of us. */
    public static final int MOST_MESSAGES = 5;

    /** Codes that may be tried for one message. */
    public static final int MOST_CODES = 5;

    /** How long a link or a code that has confirmed is answered as it was, for whoever presses twice. */
    public static final Duration REPEAT = Duration.ofMinutes(10);

    /** How long an account that is not to be found is looked for. */
    public static final Duration LOOK_OUT = Duration.ofDays(1);

    /** Between two tries of what the directory refuses, at first and at last. */
    private static final Duration SHORT_WAIT = Duration.ofMinutes(2);

    private static final Duration LONG_WAIT = Duration.ofHours(6);

    static final Duration DAY = Duration.ofHours(24);

    /** Whoever answers marks the account at once: only what that left over is anybody else's. */
    private static final Duration AT_ONCE = Duration.ofSeconds(30);

    private Confirmations confirmations;
    private CurrentTenant tenant;
    private Clock clock;

    ConfirmationLedger() {}

    @Inject
    public ConfirmationLedger(Confirmations confirmations, CurrentTenant tenant, Clock clock) {
        this.confirmations = confirmations;
        this.tenant = tenant;
        this.clock = clock;
    }

    /**
     * Writes it down before any message goes out.
     *
     * @return its number
     * @throws ConfirmationRefusedException TOO_SOON or TOO_MANY
     */
    @Transactional
    public long ask(Asking asking) {
        String number = asking.target().mark();
        confirmations.holdNumber(number);
        List<Instant> lately = confirmations.asked(number, asking.askedAt().minus(DAY));
        if (lately.size() >= MOST_MESSAGES) {
            throw new ConfirmationRefusedException(
                    Reason.TOO_MANY, lately.get(MOST_MESSAGES - 1).plus(DAY));
        }
        if (!lately.isEmpty() && lately.get(0).plus(COOL_DOWN).isAfter(asking.askedAt())) {
            throw new ConfirmationRefusedException(
                    Reason.TOO_SOON, lately.get(0).plus(COOL_DOWN));
        }
        return confirmations.add(asking);
    }

    /** What became of the message. @param problem a French sentence, empty when it was sent */
    @Transactional
    public void settle(long id, ConfirmationState state, String problem) {
        confirmations.settle(id, state, problem);
    }

    /**
     * What a right link or code has confirmed.
     *
     * @param repeated whether it had done so within {@link #REPEAT} before
     */
    public record Confirmed(Confirmation confirmation, boolean repeated) {

        public Confirmed {
            Objects.requireNonNull(confirmation);
        }
    }

    /** @return empty for a link that is unknown, used longer ago than {@link #REPEAT} or too old: nobody is told which */
    @Transactional
    public Optional<Confirmed> confirmByLink(String linkMark) {
        Instant now = clock.instant();
        Optional<Confirmation> confirmed = confirmations.confirmByLink(linkMark, now);
        confirmed.ifPresent(confirmations::giveUpOthers);
        return confirmed
                .map(one -> new Confirmed(one, false))
                .or(() -> confirmations
                        .answeredByLink(linkMark, now.minus(REPEAT))
                        .map(one -> new Confirmed(one, true)));
    }

    /**
     * A wrong one counts for each message that waits for that number, or was answered within {@link #REPEAT}.
     *
     * @return empty for a number of which nothing is known, a wrong code, and one that is used, too old or tried too often
     */
    @Transactional
    public Optional<Confirmed> confirmByCode(String mobileMark, String codeMark) {
        return confirm(mobileMark, codeMark, held -> true, "");
    }

    /**
     * The same, for a code that the citizen has read out.
     *
     * @param citizen uuid of the account: another one that holds the same number is not meant
     * @param agent nameId of the agent who heard it
     */
    @Transactional
    public Optional<Confirmed> confirmByHeardCode(String citizen, String mobileMark, String codeMark, String agent) {
        return confirm(mobileMark, codeMark, held -> held.citizen().equals(citizen), agent);
    }

    private Optional<Confirmed> confirm(String mobileMark, String codeMark, Predicate<Held> meant, String heardBy) {
        Instant now = clock.instant();
        Instant since = now.minus(REPEAT);
        Optional<Held> right = Optional.empty();
        for (Held held : confirmations.answerable(mobileMark, now, since, MOST_CODES)) {
            boolean same = isSame(held.codeMark(), codeMark);
            right = same && meant.test(held) ? Optional.of(held) : right;
        }
        if (right.isEmpty()) {
            confirmations.countWrongCode(mobileMark, now, since);
            return Optional.empty();
        }
        if (right.get().answered()) {
            return Optional.of(new Confirmed(confirmations.get(right.get().id()), true));
        }
        Confirmation confirmed = confirmations.confirmByCode(right.get().id(), now, heardBy);
        confirmations.giveUpOthers(confirmed);
        return Optional.of(new Confirmed(confirmed, false));
    }

    private static boolean isSame(String one, String other) {
        return MessageDigest.isEqual(one.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));
    }

    /** The account has the mark. */
    @Transactional
    public void marked(long id) {
        confirmations.marked(id, clock.instant());
    }

    /** The account will not get it. @param problem a French sentence */
    @Transactional
    public void giveUp(long id, String problem) {
        confirmations.giveUp(id, problem);
    }

    /** The directory is about to be told. */
    @Transactional
    public void flagging(long id) {
        confirmations.flagging(id);
    }

    /** Another number has no mark of ours, or not any more. */
    @Transactional
    public void takenBack(long id) {
        confirmations.takenBack(id);
    }

    /** The directory gave no answer: the others are told before it is tried again. */
    @Transactional
    public void unanswered(Confirmation confirmed) {
        confirmations.postpone(
                confirmed.id(), confirmed.problem(), confirmed.marking().refusedSince(), clock.instant());
    }

    /** The directory refused it: it is tried again after as long as it has been refused already. @param problem a French sentence */
    @Transactional
    public void refused(Confirmation confirmed, String problem) {
        Instant now = clock.instant();
        Instant since = confirmed.marking().refusedSince().orElse(now);
        Duration wait = Duration.between(since, now);
        Duration longer = wait.compareTo(SHORT_WAIT) < 0 ? SHORT_WAIT : wait;
        Duration next = longer.compareTo(LONG_WAIT) > 0 ? LONG_WAIT : longer;
        confirmations.postpone(confirmed.id(), problem, Optional.of(since), now.plus(next));
    }

    /** Whether it has been refused for so long that an account that is not to be found is believed to be gone. */
    public boolean isLost(Confirmation confirmed) {
        return confirmed
                .marking()
                .refusedSince()
                .filter(since -> !since.plus(LOOK_OUT).isAfter(clock.instant()))
                .isPresent();
    }

    /** The newest of that citizen for that number. */
    @Transactional
    public Optional<Confirmation> newest(String citizen, String mobileMark) {
        return confirmations.newest(citizen, mobileMark);
    }

    /** Since when he has been waited for longer than the tenant wants; empty when he has not. */
    @Transactional
    public Optional<Instant> overdueSince(String citizen, String mobileMark) {
        return confirmations.waitingSince(citizen, mobileMark).filter(since -> since.isBefore(overdue()));
    }

    /** Who has been waited for longer than the tenant wants; longest first. @param skip so many of them are left out */
    @Transactional
    public List<Waiting> overdue(int skip, int most) {
        return confirmations.waiting(overdue(), skip, most);
    }

    private Instant overdue() {
        return clock.instant().minus(ConfirmationKey.patience(tenant.get()));
    }

    /** Of whom the directory has to be told now, longest waiting first. */
    @Transactional
    public List<Confirmation> unmarked(int most) {
        Instant now = clock.instant();
        return confirmations.unmarked(now.minus(AT_ONCE), now, most);
    }

    /** Erases what opens nothing any more. @return how many marks */
    @Transactional
    public int forgetSecrets() {
        Instant now = clock.instant();
        return confirmations.forgetSecrets(now, now.minus(REPEAT));
    }
}
