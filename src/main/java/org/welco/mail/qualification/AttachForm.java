package org.welco.mail.qualification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.welco.citizen.CitizenDirectory;
import org.welco.citizen.CitizenDirectoryException;
import org.welco.mail.IllegalMoveException;
import org.welco.mail.MailReference;
import org.welco.mail.UnknownMailException;
import org.welco.mail.qualification.QualificationRefusedException.Reason;
import org.welco.request.Form;
import org.welco.request.draft.DraftKey;
import org.welco.request.draft.SendDraft.Unknown;
import org.welco.tenant.CurrentTenant;

/**
 * An agent has a letter become a request: the association is written and safe, then w.c.s. is asked for a draft. What w.c.s.
 * makes of it stands in the association's line,
 * at the return or, when w.c.s. is slow, some seconds later. Makes remote calls: outside any transaction, inside the tenant's gate.
 */
@ApplicationScoped
public class AttachForm {

    private BegunLedger ledger;
    private SendBegunRequest send;
    private OfferForms offer;
    private CitizenDirectory citizens;
    private CurrentTenant tenant;

    AttachForm() {}

    @Inject
    public AttachForm(
            BegunLedger ledger,
            SendBegunRequest send,
            OfferForms offer,
            CitizenDirectory citizens,
            CurrentTenant tenant) {
        this.ledger = ledger;
        this.send = send;
        this.offer = offer;
        this.citizens = citizens;
        this.tenant = tenant;
    }

    /**
     * The same gesture again does nothing more.
     *
     * @return the association's id; {@link ListAssociations} says how it went
     * @throws UnknownMailException when there is no such letter
     * @throws IllegalMoveException when the letter was refused
     * @throws QualificationRefusedException when it cannot be done as asked; nothing was written
     * @throws CitizenDirectoryException when nobody could say whether the agent may see that citizen; nothing was written
     */
    public long attach(InHand hand, FormChoice choice) {
        check(hand, choice);
        Optional<Form> form = offer.find(hand.agent(), choice.form());
        String title = form.map(Form::title).orElseGet(() -> offer.lastTitle(choice.form()));
        BegunLedger.Written written = ledger.begin(hand, choice, title);
        if (written.isNew()) {
            send.sendSoon(hand.letter(), written.id(), Unknown.AWAIT);
        }
        return written.id();
    }

    private void check(InHand hand, FormChoice choice) {
        if (choice.comments().length() > FormChoice.LONGEST_COMMENTS
                || choice.person().filter(FormChoice.Person::isTooLong).isPresent()) {
            throw new QualificationRefusedException(Reason.TOO_LONG);
        }
        if (choice.person().filter(FormChoice.Person::isNobody).isPresent()) {
            throw new QualificationRefusedException(Reason.NO_NAME_NOR_ADDRESS);
        }
        if (choice.citizen().isEmpty() && DraftKey.demandsAccount(tenant.get())) {
            throw new QualificationRefusedException(Reason.ACCOUNT_DEMANDED);
        }
        if (choice.citizen().isPresent()
                && citizens.get(choice.citizen().get(), hand.agent()).isEmpty()) {
            throw new QualificationRefusedException(Reason.UNKNOWN_CITIZEN);
        }
    }

    /**
     * Has it sent (again): what was never sent, what w.c.s. refused, and, since the agent decides so, what may have been done
     * already. Does nothing when it needs no sending (any more).
     *
     * @throws QualificationRefusedException when there is no such association
     */
    public void sendAgain(InHand hand, long id) {
        guarded(hand, id, Unknown.AWAIT_ANEW);
    }

    /** The agent chose not to wait for w.c.s. to know the citizen: the request is begun without him, "à rattacher". */
    public void goOnWithoutCitizen(InHand hand, long id) {
        guarded(hand, id, Unknown.GO_ON);
    }

    private void guarded(InHand hand, long id, Unknown unknown) {
        MailReference letter = hand.letter();
        ledger.allow(hand, id);
        send.sendSoon(letter, id, unknown);
    }
}
