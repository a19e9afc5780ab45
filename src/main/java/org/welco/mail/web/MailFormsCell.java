package org.welco.mail.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Optional;
import java.util.function.Consumer;
import org.welco.citizen.CitizenDirectoryException;
import org.welco.mail.qualification.AttachForm;
import org.welco.mail.qualification.DetachForm;
import org.welco.mail.qualification.FormChoice;
import org.welco.mail.qualification.InHand;
import org.welco.mail.qualification.QualificationRefusedException;
import org.welco.mail.qualification.QualificationRefusedException.Reason;
import org.welco.request.RequestSourceException;

/** A letter becomes requests: attaching a form, having it sent again, going on without the citizen, detaching. */
@Named
@RequestScoped
public class MailFormsCell {

    private MailDeskHand hand;
    private MailCitizenCell citizen;
    private MailWords words;
    private AttachForm attach;
    private DetachForm detach;
    private boolean twice;

    MailFormsCell() {}

    @Inject
    public MailFormsCell(
            MailDeskHand hand, MailCitizenCell citizen, MailWords words, AttachForm attach, DetachForm detach) {
        this.hand = hand;
        this.citizen = citizen;
        this.words = words;
        this.attach = attach;
        this.detach = detach;
    }

    public void attach() {
        FormChoice choice = new FormChoice(
                hand.text("form"),
                citizen.uuid(),
                person(),
                hand.text("comment"),
                hand.text("again").equals("yes"));
        safely(inHand -> attach.attach(inHand, choice));
    }

    /** Somebody without account, as the agent said; with an account the account says it. */
    private Optional<FormChoice.Person> person() {
        return hand.text("person").equals("yes") && citizen.uuid().isEmpty()
                ? Optional.of(new FormChoice.Person(hand.text("name"), hand.text("address")))
                : Optional.empty();
    }

    public void sendAgain() {
        association((inHand, id) -> attach.sendAgain(inHand, id));
    }

    public void goOn() {
        association((inHand, id) -> attach.goOnWithoutCitizen(inHand, id));
    }

    public void detach() {
        association((inHand, id) -> detach.detach(inHand, id));
    }

    private interface OnAssociation {
        void make(InHand hand, long id);
    }

    private void association(OnAssociation gesture) {
        hand.number("association").ifPresent(id -> safely(inHand -> gesture.make(inHand, id)));
    }

    private void safely(Consumer<InHand> gesture) {
        hand.qualifying(inHand -> {
            try {
                gesture.accept(inHand);
            } catch (QualificationRefusedException refused) {
                twice = refused.reason() == Reason.SAME_FORM;
                hand.warn(
                        "mail.form.refused",
                        words.get("mail.form.refused." + refused.reason().name()));
            } catch (RequestSourceException | CitizenDirectoryException trouble) {
                hand.warn("mail.form.trouble", trouble.getMessage());
            }
        });
    }

    /** The agent has to confirm that he wants the same form a second time. */
    public boolean isTwice() {
        return twice;
    }

    /** Asked for, to be confirmed. */
    public String getForm() {
        return hand.text("form");
    }
}
