package org.welco.mail.qualification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.welco.mail.MailReference;
import org.welco.request.DraftOrder;
import org.welco.request.RequestDrafts;
import org.welco.request.RequestSourceException;
import org.welco.tenant.CurrentTenant;

/**
 * Has w.c.s. begin the request that was written here. The call is made once, outside any transaction, by whoever marked the
 * row "sending"; a lost answer is said to be lost, and only an agent begins again. Safe for any thread.
 */
@ApplicationScoped
class SendBegunRequest {

    private static final Logger LOG = System.getLogger(SendBegunRequest.class.getName());

    /** w.c.s.' word for what came as a letter. */
    private static final String CHANNEL = "mail";

    private DraftLedger ledger;
    private RequestDrafts drafts;
    private LetterPages pages;
    private CurrentTenant tenant;

    SendBegunRequest() {}

    @Inject
    public SendBegunRequest(DraftLedger ledger, RequestDrafts drafts, LetterPages pages, CurrentTenant tenant) {
        this.ledger = ledger;
        this.drafts = drafts;
        this.pages = pages;
        this.tenant = tenant;
    }

    /** How to deal with a citizen whom w.c.s. does not know. */
    enum Unknown {
        /** Ask again later; the waiting goes on from when it began. */
        AWAIT,
        /** Ask again later; the waiting begins now. */
        AWAIT_ANEW,
        /** Begin without him: to be attached in w.c.s. */
        GO_ON
    }

    /** Does nothing when there is nothing to send (any more). */
    void send(MailReference letter, long id, Unknown unknown) {
        Optional<ToSend> found = ledger.toSend(letter, id);
        if (found.isEmpty()) {
            return;
        }
        ToSend what = found.get();
        try {
            Optional<Long> citizen = what.citizen().flatMap(drafts::citizenNumber);
            if (what.citizen().isPresent() && citizen.isEmpty() && unknown != Unknown.GO_ON) {
                ledger.awaitCitizen(what, unknown == Unknown.AWAIT_ANEW);
            } else {
                begin(what, citizen);
            }
        } catch (RequestSourceException trouble) {
            ledger.postponed(letter, id, trouble.getMessage());
            log(what, trouble);
        }
    }

    private void begin(ToSend what, Optional<Long> citizen) {
        OptionalInt started = ledger.startSending(what, citizen.isEmpty());
        if (started.isEmpty()) {
            return;
        }
        int attempt = started.getAsInt();
        try {
            long inWcs = drafts.begin(order(what, citizen));
            boolean ours = ledger.drafted(what.letter(), what.id(), attempt, inWcs);
            LOG.log(
                    Level.INFO,
                    ours
                            ? "{0} qualification: {1}: draft {2} of {3}"
                            : "{0} qualification: {1}: draft {2} of {3} came too late, another was begun",
                    host(),
                    what.letter(),
                    inWcs,
                    what.form());
        } catch (RequestSourceException trouble) {
            ledger.notDrafted(what.letter(), what.id(), attempt, outcome(trouble), trouble.getMessage());
            log(what, trouble);
        }
    }

    private static BegunState outcome(RequestSourceException trouble) {
        if (trouble.mayHaveBeenDone()) {
            return BegunState.ANSWER_LOST;
        }
        return trouble.kind().mayPass() ? BegunState.TO_SEND : BegunState.FAILED;
    }

    private DraftOrder order(ToSend what, Optional<Long> citizen) {
        MailReference letter = what.letter();
        DraftOrder.Origin origin = new DraftOrder.Origin(
                letter.text(),
                what.id(),
                pages.page(letter),
                pages.thumbnail(letter, what.agentId()),
                pages.summary(letter, what.agentId()),
                pages.back(letter, what.id()),
                pages.backDiscarded(letter, what.id()));
        Map<String, String> more = new HashMap<>();
        what.person().ifPresent(person -> {
            more.put("person_name", person.name());
            more.put("person_address", person.address());
        });
        return new DraftOrder(what.agentId(), what.form(), CHANNEL, citizen, origin, comments(what), more);
    }

    /** Whoever fills the form sees the comments, not the free words. */
    private static String comments(ToSend what) {
        String person = what.person()
                .map(one -> "Demande sans compte\n" + one.name() + "\n" + one.address())
                .orElse("");
        return (person + "\n\n" + what.comments()).strip();
    }

    private void log(ToSend what, RequestSourceException trouble) {
        LOG.log(
                Level.WARNING,
                "{0} qualification: {1}: {2} not begun, {3}: {4}",
                host(),
                what.letter(),
                what.form(),
                trouble.kind(),
                trouble.getMessage());
    }

    private String host() {
        return tenant.get().host();
    }
}
