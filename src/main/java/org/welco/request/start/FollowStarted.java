package org.welco.request.start;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.welco.request.RequestSourceException;
import org.welco.request.RequestSourceException.Kind;
import org.welco.request.draft.BegunState;
import org.welco.request.draft.LookAtDraft;
import org.welco.request.draft.SendDraft;
import org.welco.request.draft.SendDraft.Unknown;
import org.welco.tenant.CurrentTenant;

/**
 * Asks w.c.s. what became of the requests begun at the desk. Makes remote calls: outside any transaction, inside the tenant's gate.
 * Safe for any thread.
 */
@ApplicationScoped
public class FollowStarted {

    private static final Logger LOG = System.getLogger(FollowStarted.class.getName());
    private static final int AT_A_TIME = 100;

    private DeskLedger ledger;
    private SendDraft send;
    private LookAtDraft look;
    private CurrentTenant tenant;

    FollowStarted() {}

    @Inject
    public FollowStarted(DeskLedger ledger, SendDraft send, LookAtDraft look, CurrentTenant tenant) {
        this.ledger = ledger;
        this.send = send;
        this.look = look;
        this.tenant = tenant;
    }

    /** Looks at one now: the agent came back, or waits. @return false when w.c.s. gave no usable answer */
    public boolean look(long id) {
        return tried(id).isEmpty();
    }

    /**
     * Looks at each whose time has come. One that cannot be looked at keeps no other from it, unless it is w.c.s. that does not
     * answer.
     *
     * @param mayGoOn asked before each
     * @return how many were looked at
     */
    public int lookDue(BooleanSupplier mayGoOn) {
        int looked = 0;
        for (long id : ledger.toLookAt(AT_A_TIME)) {
            if (!mayGoOn.getAsBoolean()
                    || lookAtDue(id).filter(FollowStarted::concernsAll).isPresent()) {
                break;
            }
            looked++;
        }
        return looked;
    }

    private Optional<RequestSourceException> lookAtDue(long id) {
        Optional<RequestSourceException> trouble = Optional.empty();
        try {
            trouble = tried(id);
            if (trouble.isEmpty()) {
                return trouble;
            }
        } catch (RuntimeException failure) {
            LOG.log(Level.ERROR, tenant.get().host() + " request: desk-" + id + " cannot be followed", failure);
        }
        ledger.putOff(id);
        return trouble;
    }

    /** Whether the next one would fare no better. */
    private static boolean concernsAll(RequestSourceException trouble) {
        return trouble.kind() == Kind.UNREACHABLE || trouble.kind() == Kind.SETTINGS;
    }

    private Optional<RequestSourceException> tried(long id) {
        try {
            ledger.followed(id).ifPresent(this::look);
            return Optional.empty();
        } catch (RequestSourceException trouble) {
            LOG.log(
                    Level.WARNING,
                    "{0} request: desk-{1}: not looked at, {2}: {3}",
                    tenant.get().host(),
                    Long.toString(id),
                    trouble.kind(),
                    trouble.getMessage());
            return Optional.of(trouble);
        }
    }

    private void look(StartedLine line) {
        DeskRow row = new DeskRow(line.id(), ledger, tenant.get());
        if (line.state() == BegunState.CITIZEN_AWAITED) {
            send.send(row, Unknown.AWAIT);
        } else {
            look.look(row, line.form(), line.requestId().orElseThrow(), true);
        }
    }
}
