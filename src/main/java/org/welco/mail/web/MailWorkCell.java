package org.welco.mail.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Optional;
import org.welco.mail.MailReference;
import org.welco.mail.MailSheet;
import org.welco.mail.ReadMail;
import org.welco.mail.UnknownMailException;
import org.welco.mail.claim.ClaimMail;
import org.welco.mail.claim.ClaimToken;
import org.welco.mail.claim.HeldClaim;
import org.welco.mail.claim.HeldClaims;

/** The open letter: its heading, and in whose hands it is. */
@Named
@RequestScoped
public class MailWorkCell {

    private MailCell cell;
    private ReadMail read;
    private HeldClaims claims;
    private ClaimMail claim;
    private MailWords words;
    private final Reading<Optional<OpenLetter>> letter = new Reading<>(this::open);

    MailWorkCell() {}

    @Inject
    public MailWorkCell(MailCell cell, ReadMail read, HeldClaims claims, ClaimMail claim, MailWords words) {
        this.cell = cell;
        this.read = read;
        this.claims = claims;
        this.claim = claim;
        this.words = words;
    }

    private Optional<OpenLetter> open() {
        return cell.reference().flatMap(this::open);
    }

    private Optional<OpenLetter> open(MailReference reference) {
        try {
            MailSheet sheet = read.sheet(reference);
            Optional<HeldClaim> held =
                    Optional.ofNullable(claims.of(List.of(reference)).get(reference));
            return Optional.of(new OpenLetter(sheet, held, held.flatMap(this::tokenOf)));
        } catch (UnknownMailException unknown) {
            return Optional.empty();
        }
    }

    /** The page says its token; one that is built anew is given it again. */
    private Optional<ClaimToken> tokenOf(HeldClaim held) {
        if (!held.isBy(cell.agent())) {
            return Optional.empty();
        }
        return cell.claim().or(() -> claim.claim(held.mail(), cell.agent()).token());
    }

    public OpenLetter getLetter() {
        return letter.get(cell).orElse(null);
    }

    /** There is no such letter. */
    public boolean isUnknown() {
        return cell.isLost() || cell.reference().isPresent() && letter.get(cell).isEmpty();
    }

    public String getTitle() {
        return letter.get(cell)
                .map(one -> one.sheet()
                        .summary()
                        .subject()
                        .filter(text -> !text.isBlank())
                        .orElseGet(() -> words.get("mail.untitled")))
                .orElseGet(() -> words.get("mail.title"));
    }

    /** Of the window: the subject first. */
    public String getWindowTitle() {
        return letter.get(cell)
                .map(one -> words.of("mail.window", getTitle(), one.reference().text()))
                .orElseGet(() -> words.get("mail.title"));
    }

    /** In whose hands it is, for everybody to read. */
    public String getHolder() {
        return letter.get(cell)
                .flatMap(OpenLetter::claim)
                .map(held -> getLetter().isMine()
                        ? words.of("mail.held.mine", words.since(held.since()))
                        : words.of("mail.held.by", held.name(), words.since(held.since())))
                .orElseGet(() -> words.get("mail.held.free"));
    }

    /** Where the letter stands, in a word. */
    public String getStanding() {
        return letter.get(cell)
                .map(one -> words.get("mail.state." + one.state().name()))
                .orElse("");
    }
}
