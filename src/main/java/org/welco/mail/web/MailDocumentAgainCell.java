package org.welco.mail.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.welco.mail.DocumentState;
import org.welco.mail.MailReference;
import org.welco.mail.harvest.AskDocumentAgain;
import org.welco.mail.registry.RegistryException;

/** "Redemander le document": the registry is asked once more. */
@Named
@RequestScoped
public class MailDocumentAgainCell {

    private MailDeskHand hand;
    private MailWords words;
    private AskDocumentAgain again;

    MailDocumentAgainCell() {}

    @Inject
    public MailDocumentAgainCell(MailDeskHand hand, MailWords words, AskDocumentAgain again) {
        this.hand = hand;
        this.words = words;
        this.again = again;
    }

    public void ask() {
        hand.letter(this::ask);
    }

    private void ask(MailReference mail) {
        try {
            DocumentState state = again.ask(mail, hand.actor());
            if (state == DocumentState.KEPT) {
                hand.toast(words.of("mail.document.came", mail.text()));
            } else {
                hand.warn(
                        "mail.document.not",
                        words.of("mail.document.not.what", words.get("mail.document." + state.name())));
            }
        } catch (RegistryException failure) {
            hand.warn("mail.document.not", failure.getMessage());
        }
    }
}
