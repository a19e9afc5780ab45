package org.welco.sheet.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.welco.citizen.PageInHand;
import org.welco.mail.qualification.CitizenLetter;
import org.welco.mail.qualification.ListLettersOfCitizen;
import org.welco.sheet.SheetPart;

/** The letters of the citizen in hand, for agents who process letters and are shown this part: others neither see nor ask for it. */
@Named
@RequestScoped
public class SheetLettersCell {

    private SheetGuard guard;
    private ListLettersOfCitizen letters;
    private PageInHand inHand;
    private List<CitizenLetter> all = List.of();
    private boolean asked;

    SheetLettersCell() {}

    @Inject
    public SheetLettersCell(SheetGuard guard, ListLettersOfCitizen letters, PageInHand inHand) {
        this.guard = guard;
        this.letters = letters;
        this.inHand = inHand;
    }

    public boolean isAllowed() {
        return guard.shows(SheetPart.LETTERS);
    }

    public void ask() {
        if (guard.admits(SheetPart.LETTERS) && !inHand.uuid().isEmpty()) {
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
