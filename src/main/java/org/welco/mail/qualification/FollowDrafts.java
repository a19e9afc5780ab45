package org.welco.mail.qualification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;
import org.welco.mail.MailReference;
import org.welco.request.RequestSourceException;
import org.welco.request.RequestSourceException.Kind;
import org.welco.request.draft.BegunState;
import org.welco.request.draft.LookAtDraft;
import org.welco.request.draft.SendDraft.Unknown;
import org.welco.tenant.CurrentTenant;

/**
 * Asks w.c.s. what became of the requests begun here: w.c.s. tells nobody by itself, and an agent who comes back from it
 * proves nothing. A draft that has become a request gives the letter its number; a citizen whom w.c.s. knows by now lets his
 * request begin. Makes remote calls: outside any transaction, inside the tenant's gate. Safe for any thread.
 */
@ApplicationScoped
public class FollowDrafts {

    private static final Logger LOG = System.getLogger(FollowDrafts.class.getName());
    private static final int AT_A_TIME = 100;

    private DraftLedger ledger;
    private SendBegunRequest send;
    private LookAtDraft look;
    private CurrentTenant tenant;
    private Clock clock;

    FollowDrafts() {}

    @Inject
    public FollowDrafts(
            DraftLedger ledger, SendBegunRequest send, LookAtDraft look, CurrentTenant tenant, Clock clock) {
        this.ledger = ledger;
        this.send = send;
        this.look = look;
        this.tenant = tenant;
        this.clock = clock;
    }

    /**
     * Looks at all that is open of one letter, now: after a gesture, while a citizen is awaited, when the agent comes back to
     * the page.
     *
     * @return false when w.c.s. gave no usable answer: the lines stand as they stood
     */
    public boolean look(MailReference letter) {
        return lookAtAll(letter, line -> true).isEmpty();
    }

    /**
     * Looks at every letter whose time has come. One that cannot be looked at keeps no other from it and goes behind them,
     * unless it is w.c.s. that does not answer.
     *
     * @param mayGoOn asked before each letter
     * @return how many were looked at
     */
    public int lookDue(BooleanSupplier mayGoOn) {
        int looked = 0;
        for (MailReference letter : ledger.toLookAt(AT_A_TIME)) {
            if (!mayGoOn.getAsBoolean()
                    || lookAtDue(letter).filter(FollowDrafts::concernsAll).isPresent()) {
                break;
            }
            looked++;
        }
        return looked;
    }

    private Optional<RequestSourceException> lookAtDue(MailReference letter) {
        Optional<RequestSourceException> trouble = Optional.empty();
        try {
            // a draft that somebody is likely to be filling is there
            trouble = lookAtAll(letter, line -> !line.isBeingFilled(clock.instant()));
            if (trouble.isEmpty()) {
                return trouble;
            }
        } catch (RuntimeException failure) {
            LOG.log(Level.ERROR, tenant.get().host() + " qualification: " + letter + " cannot be followed", failure);
        }
        putOff(letter);
        return trouble;
    }

    /** What troubles w.c.s. may be this very letter: the others come first the next time. */
    private void putOff(MailReference letter) {
        try {
            ledger.putOff(letter);
        } catch (RuntimeException failure) {
            LOG.log(Level.ERROR, tenant.get().host() + " qualification: " + letter + " cannot be put off", failure);
        }
    }

    /** Whether the next letter would fare no better. */
    private static boolean concernsAll(RequestSourceException trouble) {
        return trouble.kind() == Kind.UNREACHABLE || trouble.kind() == Kind.SETTINGS;
    }

    /** @param doubtful lines whose draft may have been discarded: one more question for each */
    private Optional<RequestSourceException> lookAtAll(MailReference letter, Predicate<AssociationLine> doubtful) {
        try {
            for (AssociationLine line : ledger.followed(letter)) {
                look(letter, line, doubtful.test(line));
            }
            return Optional.empty();
        } catch (RequestSourceException trouble) {
            LOG.log(
                    Level.WARNING,
                    "{0} qualification: {1}: drafts not looked at, {2}: {3}",
                    tenant.get().host(),
                    letter,
                    trouble.kind(),
                    trouble.getMessage());
            return Optional.of(trouble);
        }
    }

    /** @throws RequestSourceException when w.c.s. gave no usable answer */
    void lookAt(MailReference letter, long id) {
        ledger.followed(letter).stream()
                .filter(line -> line.id().filter(known -> known == id).isPresent())
                .filter(line -> line.state() == BegunState.DRAFT)
                .forEach(line -> look(letter, line, false));
    }

    private void look(MailReference letter, AssociationLine line, boolean doubtful) {
        long id = line.id().orElseThrow();
        if (line.state() == BegunState.CITIZEN_AWAITED) {
            send.send(letter, id, Unknown.AWAIT);
            return;
        }
        look.look(send.row(letter, id), line.form(), line.requestId().orElseThrow(), doubtful);
    }
}
