package org.welco.sheet.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.welco.access.CurrentCaller;
import org.welco.access.Right;
import org.welco.citizen.PageInHand;
import org.welco.mail.qualification.CitizenLetter;
import org.welco.mail.qualification.ListLettersOfCitizen;

/** The letters of the citizen in hand, for agents who process letters: others neither see nor ask for them. */
@Named
@RequestScoped
public class SheetLettersCell {

    private CurrentCaller caller;
    private ListLettersOfCitizen letters;
    private PageInHand inHand;
    private List<CitizenLetter> all = List.of();
    private boolean asked;

    SheetLettersCell() {}

    @Inject
    public SheetLettersCell(CurrentCaller caller, ListLettersOfCitizen letters, PageInHand inHand) {
        this.caller = caller;
        this.letters = letters;
        this.inHand = inHand;
    }

    public boolean isAllowed() {
        return caller.get().may(Right.MAIL_DESK);
    }

    public void ask() {
        if (isAllowed() && !inHand.uuid().isEmpty()) {
            asked = true;
            all = letters.of(inHand.uuid());
        }
    }

    public boolean isAsked() {
        return asked;
    }

    /** Newest first. */
    public List<CitizenLetter> getAll() {
        return all;
    }
}
