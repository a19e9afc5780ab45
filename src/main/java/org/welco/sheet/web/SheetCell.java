package org.welco.sheet.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.primefaces.PrimeFaces;
import org.welco.access.CurrentCaller;
import org.welco.agent.Agent;
import org.welco.citizen.CitizenDirectoryException;
import org.welco.citizen.PageInHand;
import org.welco.citizen.RegistrationMails;
import org.welco.sheet.OpenSheet;
import org.welco.sheet.OpenSheet.Again;
import org.welco.sheet.OpenSheet.Opened;
import org.welco.sheet.OpeningLedger;
import org.welco.sheet.OpeningReason;
import org.welco.sheet.ProfileLine;
import org.welco.sheet.SheetPart;
import org.welco.sheet.ShownProfile;

/** The head of the sheet and the profile: both come with the opening, which is kept account of. */
@Named
@RequestScoped
public class SheetCell {

    private CurrentCaller caller;
    private OpenSheet open;
    private OpeningLedger ledger;
    private PageInHand inHand;
    private SheetWords words;
    private SheetGuard guard;
    private RegistrationMails mails;
    private boolean mailWritten;
    private Optional<Opened> opened = Optional.empty();
    private Optional<ShownProfile> profile = Optional.empty();
    private String trouble = "";

    SheetCell() {}

    @Inject
    public SheetCell(
            CurrentCaller caller,
            OpenSheet open,
            OpeningLedger ledger,
            PageInHand inHand,
            SheetWords words,
            SheetGuard guard,
            RegistrationMails mails) {
        this.caller = caller;
        this.open = open;
        this.ledger = ledger;
        this.inHand = inHand;
        this.words = words;
        this.guard = guard;
        this.mails = mails;
    }

    /** Whom the address names; empty when it names nobody. A gesture says itself whom it is for, by another name. */
    public String getAsked() {
        return SheetWords.parameter("id");
    }

    /** Why the page was opened, as the address says, such as {@code counter}; a gesture says it by another name. */
    public String getReason() {
        return reason("reason").word();
    }

    private static OpeningReason reason(String parameter) {
        return OpeningReason.of(SheetWords.parameter(parameter)).orElse(OpeningReason.OTHER);
    }

    public List<OpeningReason> getReasons() {
        return List.of(OpeningReason.values());
    }

    /**
     * The citizen is in hand on the whole page from now on. One who is gone, or not to be seen, is not, and that is said. Whoever came
     * into hand, or left it, while the directory was asked, counts more: nothing is shown then.
     */
    public void open() {
        String before = inHand.uuid();
        BooleanSupplier unchanged = () -> inHand.uuid().equals(before);
        try {
            opened = open.open(SheetWords.parameter("citizen"), reason("why"), agent(), unchanged);
            trouble = opened.isPresent() || !unchanged.getAsBoolean() ? "" : words.get("sheet.gone");
        } catch (CitizenDirectoryException failure) {
            trouble = words.sentence(failure.getMessage());
        }
        opened.ifPresent(sheet -> {
            inHand.take(sheet.line());
            draw(sheet.line().uuid(), sheet.profile());
        });
        PrimeFaces.current().ajax().addCallbackParam("opened", opened.isPresent());
    }

    /** What changed is drawn under the opening that is kept already; one that is over, or another's, opens anew. */
    public void again() {
        String number = SheetWords.parameter("opening");
        Optional<String> citizen =
                number.matches("\\d{1,18}") ? ledger.citizen(Long.parseLong(number), agent()) : Optional.empty();
        try {
            Optional<Again> read = citizen.filter(inHand.uuid()::equals).flatMap(uuid -> open.again(uuid, agent()));
            read.ifPresent(sheet -> {
                inHand.take(sheet.line());
                draw(sheet.line().uuid(), sheet.profile());
            });
            trouble = read.isPresent() ? "" : words.get("sheet.gone");
        } catch (CitizenDirectoryException failure) {
            trouble = words.sentence(failure.getMessage());
        }
    }

    /** The agent says why he opened it. */
    public void say() {
        String number = SheetWords.parameter("opening");
        boolean kept = number.matches("\\d{1,18}") && ledger.change(Long.parseLong(number), agent(), reason("why"));
        PrimeFaces.current().ajax().addCallbackParam("kept", kept);
    }

    /** Whether this agent is shown the attributes at all. */
    public boolean isProfileShown() {
        return guard.shows(SheetPart.PROFILE);
    }

    public boolean isOpened() {
        return opened.isPresent();
    }

    /** As a sentence of its own; empty when all is well, or nothing was asked yet. */
    public String getTrouble() {
        return trouble;
    }

    /** Null until the sheet is open; nothing of it is drawn then. */
    public Opened getSheet() {
        return opened.orElse(null);
    }

    /** Null until it was read. */
    public ShownProfile getProfile() {
        return profile.orElse(null);
    }

    private void draw(String citizen, ShownProfile read) {
        profile = Optional.of(read);
        mailWritten = read.lines().stream().anyMatch(SheetCell::isMailUnproved)
                && mails.writtenTo(citizen).isPresent();
    }

    private static boolean isMailUnproved(ProfileLine line) {
        return line.name().equals(RegistrationMails.ATTRIBUTE) && !line.value().isEmpty() && !line.verified();
    }

    /** Whether the citizen was written to when his account was made, and has not proved his address. */
    public boolean toConfirm(ProfileLine line) {
        return mailWritten && isMailUnproved(line);
    }

    public String value(ProfileLine line) {
        return words.value(line);
    }

    /** Where a phone or an address leads; empty for anything else. */
    public String link(ProfileLine line) {
        return switch (line.kind()) {
            case PHONE -> line.value().matches("\\+\\d+") ? "tel:" + line.value() : "";
            case MAIL -> line.value().matches("[^\\s@?&<>\"]+@[^\\s@?&<>\"]+") ? "mailto:" + line.value() : "";
            case TEXT, DAY, YES_OR_NO -> "";
        };
    }

    private Agent agent() {
        return caller.get().agent().orElseThrow();
    }
}
