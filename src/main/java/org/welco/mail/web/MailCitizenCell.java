package org.welco.mail.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Optional;
import org.welco.citizen.CitizenDirectory;
import org.welco.citizen.CitizenDirectoryException;
import org.welco.citizen.CitizenLine;
import org.welco.citizen.PageInHand;
import org.welco.mail.ReadMail;
import org.welco.request.draft.DraftKey;
import org.welco.tenant.CurrentTenant;

/** Whose letter it is: found among the accounts, or nobody's. */
@Named
@RequestScoped
public class MailCitizenCell {

    private static final int MOST = 8;

    private MailCell cell;
    private CitizenDirectory directory;
    private PageInHand inHand;
    private ReadMail read;
    private MailWords words;
    private CurrentTenant tenant;
    private List<CitizenLine> found = List.of();
    private String trouble = "";
    private boolean asked;

    MailCitizenCell() {}

    @Inject
    public MailCitizenCell(
            MailCell cell,
            CitizenDirectory directory,
            PageInHand inHand,
            ReadMail read,
            MailWords words,
            CurrentTenant tenant) {
        this.cell = cell;
        this.directory = directory;
        this.inHand = inHand;
        this.read = read;
        this.words = words;
        this.tenant = tenant;
    }

    public void find() {
        asked = true;
        try {
            found = directory.find(cell.text("who"), cell.agent(), MOST);
        } catch (CitizenDirectoryException failure) {
            trouble = failure.getMessage();
        }
    }

    public List<CitizenLine> getFound() {
        return found;
    }

    public String getTrouble() {
        return trouble;
    }

    public boolean isAsked() {
        return asked;
    }

    /** He is in hand on the whole page from now on, in each of its cells. */
    public void choose() {
        try {
            directory
                    .get(cell.text("uuid"), cell.agent())
                    .ifPresentOrElse(inHand::take, () -> trouble = words.get("mail.citizen.gone"));
        } catch (CitizenDirectoryException failure) {
            trouble = failure.getMessage();
        }
    }

    /** "Continuer sans compte", or another one is to be found. */
    public void leave() {
        inHand.leave();
    }

    /** Another letter opens: whom this cell had taken in hand for the letter before is let go. */
    public void letterOpens() {
        if (cell.text("leave").equals("yes")) {
            inHand.leave();
        }
    }

    /** Null when nobody is in hand. */
    public CitizenLine getLine() {
        return inHand.get().orElse(null);
    }

    /** The town wants an account for each request: going on without one is not offered. */
    public boolean isDemanded() {
        return DraftKey.demandsAccount(tenant.get());
    }

    Optional<String> uuid() {
        return inHand.get().map(CitizenLine::uuid);
    }

    /** The first line of the sender that was kept with the letter: what to look for first. */
    public String getSender() {
        return cell.reference()
                .flatMap(read::sender)
                .flatMap(lines -> lines.lines().filter(line -> !line.isBlank()).findFirst())
                .orElse("");
    }
}
