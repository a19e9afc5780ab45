package org.welco.mail.gesture;

import java.time.Clock;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.welco.agent.Agent;
import org.welco.mail.MailReference;
import org.welco.mail.claim.ClaimGuard;
import org.welco.mail.claim.ClaimMail;
import org.welco.mail.claim.ClaimToken;
import org.welco.mail.claim.Claims.Wish;
import org.welco.mail.delivery.Outbox;
import org.welco.mail.inbox.RefuseMail;
import org.welco.mail.qualification.SettleBegun;
import org.welco.mail.response.RespondToMail;
import org.welco.mail.testing.MailStore;
import org.welco.mail.typing.KeepTyping;

/** An agent at his desk: each gesture with a token of its own, unless one is given. */
public final class MailDesk {

    public static final Agent CLAIRE =
            new Agent("a0000000000000000000000000000001", "Claire Vasseur", Set.of("courrier"), false);
    public static final Agent HUGO =
            new Agent("a0000000000000000000000000000002", "Hugo Diallo", Set.of("courrier"), false);

    private final MailStore store;
    private final Agent agent;
    private final RefuseByHand refuse;
    private final AnswerByHand answer;
    private final UndoGesture undo;
    private final ReopenMail reopen;
    private int claims;

    public MailDesk(MailStore store, Outbox outbox, Clock time, Agent agent) {
        this.store = store;
        this.agent = agent;
        GestureBook book = new GestureBook(store.mails(), store.associations(), store.gestures(), store.queue(), time);
        ClaimGuard guard = new ClaimGuard(store.claims());
        KeepTyping typing = new KeepTyping(store.typings());
        this.refuse = new RefuseByHand(book, new RefuseMail(store.mails(), outbox, time), guard, typing);
        this.answer = new AnswerByHand(
                book,
                new RespondToMail(store.mails(), store.answers(), store.associations(), outbox, time),
                guard,
                typing);
        SettleBegun begun = new SettleBegun(store.begunRequests());
        this.undo = new UndoGesture(store.mails(), store.answers(), book, typing, begun);
        this.reopen = new ReopenMail(store.mails(), book, outbox, store.queue(), begun);
    }

    public Gesture gesture(MailReference mail) {
        return new Gesture(mail, UUID.randomUUID(), agent);
    }

    /** The same gesture again, or its undoing. */
    public Gesture same(MadeGesture made) {
        return new Gesture(made.mail(), made.token(), agent);
    }

    /** Takes the letter in hand, which he must be able to do. */
    public ClaimToken takes(MailReference mail) {
        ClaimToken drawn = new ClaimToken("%s_%010d".formatted(agent.nameId().substring(21), ++claims));
        return store.in(() -> store.claims().take(mail, new Wish(agent, drawn, ClaimMail.LEASE)))
                .orElseThrow();
    }

    public void letsGo(MailReference mail) {
        ClaimToken token = takes(mail);
        store.in(() -> store.claims().release(mail, token));
    }

    public MadeGesture refuses(Gesture gesture, ClaimToken token) {
        return store.in(() -> refuse.refuse(gesture, token, ""));
    }

    /** Having the letter in hand. */
    public MadeGesture refuses(Gesture gesture, String reason) {
        ClaimToken token = takes(gesture.mail());
        return store.in(() -> refuse.refuse(gesture, token, reason));
    }

    public MadeGesture refuses(MailReference mail) {
        return refuses(gesture(mail), "");
    }

    public MadeGesture answers(Gesture gesture, ClaimToken token) {
        return store.in(() -> answer.answer(gesture, token, "oui", Optional.empty()));
    }

    /** Having the letter in hand. */
    public MadeGesture answers(Gesture gesture, String text) {
        ClaimToken token = takes(gesture.mail());
        return store.in(() -> answer.answer(gesture, token, text, Optional.empty()));
    }

    public MadeGesture answers(MailReference mail, String text) {
        return answers(gesture(mail), text);
    }

    public MadeGesture reopens(Gesture gesture) {
        return store.in(() -> reopen.reopen(gesture));
    }

    public MadeGesture reopens(MailReference mail) {
        return reopens(gesture(mail));
    }

    public Optional<MadeGesture> undoes(MadeGesture made) {
        return store.in(() -> undo.undo(same(made)));
    }

    public Optional<MadeGesture> putsOff(MadeGesture made) {
        return store.in(() -> undo.putOff(same(made)));
    }
}
