package org.welco.mail.qualification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.welco.mail.MailReference;
import org.welco.request.DraftOrder;
import org.welco.request.draft.BegunRow;
import org.welco.request.draft.SendDraft;
import org.welco.request.draft.SendDraft.Unknown;
import org.welco.request.draft.SendSoon;
import org.welco.tenant.CurrentTenant;

/** Has w.c.s. begin the request that was written for a letter: see {@link SendDraft}. Safe for any thread. */
@ApplicationScoped
class SendBegunRequest {

    /** w.c.s.' word for what came as a letter. */
    private static final String CHANNEL = "mail";

    private DraftLedger ledger;
    private SendDraft send;
    private SendSoon soon;
    private LetterPages pages;
    private CurrentTenant tenant;

    SendBegunRequest() {}

    @Inject
    public SendBegunRequest(
            DraftLedger ledger, SendDraft send, SendSoon soon, LetterPages pages, CurrentTenant tenant) {
        this.ledger = ledger;
        this.send = send;
        this.soon = soon;
        this.pages = pages;
        this.tenant = tenant;
    }

    /** Does nothing when there is nothing to send (any more). */
    void send(MailReference letter, long id, Unknown unknown) {
        send.send(row(letter, id), unknown);
    }

    /** The same, which goes on after the return when it takes longer than a moment. */
    void sendSoon(MailReference letter, long id, Unknown unknown) {
        soon.send(row(letter, id), unknown);
    }

    BegunRow row(MailReference letter, long id) {
        return new LetterRow(letter, id, ledger, this::sending, tenant.get());
    }

    private BegunRow.Sending sending(ToSend what) {
        return new BegunRow.Sending(what.citizen(), what.attempts(), order(what));
    }

    private DraftOrder order(ToSend what) {
        MailReference letter = what.letter();
        DraftOrder.Origin origin = new DraftOrder.Origin(
                letter.text(),
                what.id(),
                pages.page(letter),
                pages.thumbnail(letter, what.agentId()),
                pages.summary(letter, what.agentId()));
        DraftOrder.Back back =
                new DraftOrder.Back(pages.back(letter, what.id()), pages.backDiscarded(letter, what.id()));
        Map<String, String> more = new HashMap<>();
        what.person().ifPresent(person -> {
            more.put("person_name", person.name());
            more.put("person_address", person.address());
        });
        return new DraftOrder(
                what.agentId(),
                what.form(),
                CHANNEL,
                Optional.empty(),
                Optional.empty(),
                back,
                Optional.of(origin),
                comments(what),
                more);
    }

    /** Whoever fills the form sees the comments, not the free words. */
    private static String comments(ToSend what) {
        String person = what.person()
                .map(one -> "Demande sans compte\n" + one.name() + "\n" + one.address())
                .orElse("");
        return (person + "\n\n" + what.comments()).strip();
    }
}
