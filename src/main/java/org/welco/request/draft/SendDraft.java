package org.welco.request.draft;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Optional;
import java.util.OptionalInt;
import org.welco.request.RequestDrafts;
import org.welco.request.RequestDrafts.Drafted;
import org.welco.request.RequestSourceException;
import org.welco.request.draft.BegunRow.Sending;
import org.welco.tenant.CurrentTenant;

/**
 * Has w.c.s. begin the request that was written here. The call is made once, outside any transaction, by whoever marked the
 * row "sending"; a lost answer is said to be lost, and only an agent begins again. Safe for any thread.
 */
@ApplicationScoped
public class SendDraft {

    private static final Logger LOG = System.getLogger(SendDraft.class.getName());

    private RequestDrafts drafts;
    private CurrentTenant tenant;

    SendDraft() {}

    @Inject
    public SendDraft(RequestDrafts drafts, CurrentTenant tenant) {
        this.drafts = drafts;
        this.tenant = tenant;
    }

    /** How to deal with a citizen whom w.c.s. does not know. */
    public enum Unknown {
        /** Ask again later; the waiting goes on from when it began. */
        AWAIT,
        /** Ask again later; the waiting begins now. */
        AWAIT_ANEW,
        /** Begin without him: to be attached in w.c.s. */
        GO_ON
    }

    /** Does nothing when there is nothing to send (any more). */
    public void send(BegunRow row, Unknown unknown) {
        Optional<Sending> found = row.toSend();
        if (found.isEmpty()) {
            return;
        }
        Sending what = found.get();
        try {
            Optional<Long> citizen = what.citizen().flatMap(drafts::citizenNumber);
            boolean isUnknown = what.citizen().isPresent() && citizen.isEmpty();
            if (isUnknown && unknown != Unknown.GO_ON) {
                row.awaitCitizen(what.attempts(), unknown == Unknown.AWAIT_ANEW);
            } else {
                begin(row, what, citizen);
            }
        } catch (RequestSourceException trouble) {
            row.postponed(trouble.getMessage());
            log(row, what, trouble);
        }
    }

    private void begin(BegunRow row, Sending what, Optional<Long> citizen) {
        OptionalInt started = row.startSending(what.attempts(), what.citizen().isPresent() && citizen.isEmpty());
        if (started.isEmpty()) {
            return;
        }
        int attempt = started.getAsInt();
        try {
            Drafted made = drafts.begin(what.order().with(citizen));
            boolean ours = row.drafted(attempt, made);
            LOG.log(
                    Level.INFO,
                    ours
                            ? "{0} request: {1}: draft {2} of {3}"
                            : "{0} request: {1}: draft {2} of {3} came too late, another was begun",
                    host(),
                    row,
                    made.id(),
                    what.order().form());
        } catch (RequestSourceException trouble) {
            row.notDrafted(attempt, outcome(trouble), trouble.getMessage());
            log(row, what, trouble);
        }
    }

    private static BegunState outcome(RequestSourceException trouble) {
        if (trouble.mayHaveBeenDone()) {
            return BegunState.ANSWER_LOST;
        }
        return trouble.kind().mayPass() ? BegunState.TO_SEND : BegunState.FAILED;
    }

    private void log(BegunRow row, Sending what, RequestSourceException trouble) {
        LOG.log(
                Level.WARNING,
                "{0} request: {1}: {2} not begun, {3}: {4}",
                host(),
                row,
                what.order().form(),
                trouble.kind(),
                trouble.getMessage());
    }

    private String host() {
        return tenant.get().host();
    }
}
