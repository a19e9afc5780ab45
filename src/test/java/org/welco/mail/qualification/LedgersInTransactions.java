package org.welco.mail.qualification;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.welco.agent.Agent;
import org.welco.mail.MailReference;
import org.welco.mail.Mails;
import org.welco.mail.claim.ClaimGuard;
import org.welco.mail.claim.MarkOpenDraft;
import org.welco.mail.testing.StoreOnPostgres;
import org.welco.mail.typing.KeepTyping;
import org.welco.request.draft.BegunState;

/** Gives each move of the ledgers its transaction, which the container does in the application. */
final class LedgersInTransactions {

    private LedgersInTransactions() {}

    static BegunLedger ofAgents(
            StoreOnPostgres store, BegunBook book, Mails mails, ClaimGuard claims, MarkOpenDraft marks) {
        return new BegunLedger(book, mails, claims, marks, new KeepTyping(store.typings())) {
            @Override
            public Written begin(InHand hand, FormChoice choice, String title) {
                return store.in(() -> super.begin(hand, choice, title));
            }

            @Override
            public void allow(InHand hand, long id) {
                store.does(() -> super.allow(hand, id));
            }

            @Override
            public void detach(InHand hand, long id) {
                store.does(() -> super.detach(hand, id));
            }

            @Override
            public AssociationLine opened(MailReference letter, long id, Agent agent) {
                return store.in(() -> super.opened(letter, id, agent));
            }
        };
    }

    static DraftLedger ofDrafts(
            StoreOnPostgres store, BegunBook book, AssociateRequest associate, MarkOpenDraft marks) {
        return new DraftLedger(book, associate, marks) {
            @Override
            public Optional<ToSend> toSend(MailReference letter, long id) {
                return store.in(() -> super.toSend(letter, id));
            }

            @Override
            public OptionalInt startSending(MailReference letter, long id, int attempts, boolean withoutCitizen) {
                return store.in(() -> super.startSending(letter, id, attempts, withoutCitizen));
            }

            @Override
            public boolean drafted(MailReference letter, long id, int attempt, long inWcs) {
                return store.in(() -> super.drafted(letter, id, attempt, inWcs));
            }

            @Override
            public void notDrafted(MailReference letter, long id, int attempt, BegunState outcome, String problem) {
                store.does(() -> super.notDrafted(letter, id, attempt, outcome, problem));
            }

            @Override
            public void postponed(MailReference letter, long id, String problem) {
                store.does(() -> super.postponed(letter, id, problem));
            }

            @Override
            public void awaitCitizen(MailReference letter, long id, int attempts, boolean anew) {
                store.does(() -> super.awaitCitizen(letter, id, attempts, anew));
            }

            @Override
            public List<AssociationLine> followed(MailReference letter) {
                return store.in(() -> super.followed(letter));
            }

            @Override
            public void looked(MailReference letter, long id, Optional<String> problem) {
                store.does(() -> super.looked(letter, id, problem));
            }

            @Override
            public void gone(MailReference letter, long id) {
                store.does(() -> super.gone(letter, id));
            }

            @Override
            public void putOff(MailReference letter) {
                store.does(() -> super.putOff(letter));
            }

            @Override
            public void numbered(MailReference letter, long id, RequestLink request) {
                store.does(() -> super.numbered(letter, id, request));
            }

            @Override
            public List<MailReference> toLookAt(int limit) {
                return store.in(() -> super.toLookAt(limit));
            }
        };
    }
}
