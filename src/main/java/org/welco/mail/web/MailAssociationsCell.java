package org.welco.mail.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.welco.mail.MailSheet;
import org.welco.mail.qualification.AssociationLine;
import org.welco.mail.qualification.ListAssociations;
import org.welco.mail.qualification.OpenRequest;
import org.welco.mail.qualification.QualificationKey;
import org.welco.mail.qualification.QualificationRefusedException;
import org.welco.request.draft.BegunState;
import org.welco.tenant.CurrentTenant;

/** The requests of the open letter, begun or with their numbers. */
@Named
@RequestScoped
public class MailAssociationsCell {

    private MailCell cell;
    private MailWords words;
    private ListAssociations associations;
    private OpenRequest open;
    private CurrentTenant tenant;
    private final Reading<List<AssociationLine>> lines = new Reading<>(this::read);

    MailAssociationsCell() {}

    @Inject
    public MailAssociationsCell(
            MailCell cell, MailWords words, ListAssociations associations, OpenRequest open, CurrentTenant tenant) {
        this.cell = cell;
        this.words = words;
        this.associations = associations;
        this.open = open;
        this.tenant = tenant;
    }

    private List<AssociationLine> read() {
        return cell.reference().map(associations::list).orElseGet(List::of);
    }

    public List<AssociationLine> getLines() {
        return lines.get(cell);
    }

    public String title(AssociationLine line) {
        return line.title().isEmpty() ? words.get("mail.request") : line.title();
    }

    /** Where the line leads; what a program told us leads to the page that it gave. */
    public String address(AssociationLine line, List<MailSheet.Request> told) {
        if (line.id().isPresent()) {
            return open.page(line).toString();
        }
        return told.stream()
                .filter(request ->
                        line.number().filter(request.number()::equals).isPresent())
                .map(MailSheet.Request::url)
                .findFirst()
                .orElse("");
    }

    public String tone(AssociationLine line) {
        if (isLate(line)) {
            return "warn";
        }
        return switch (line.state()) {
            case NUMBERED -> "ok";
            case FAILED, ANSWER_LOST -> "error";
            case CITIZEN_AWAITED, GONE -> "warn";
            case TO_SEND, SENDING, DRAFT, DETACHED -> "info";
        };
    }

    public String icon(AssociationLine line) {
        return switch (line.state()) {
            case NUMBERED -> "ok";
            case FAILED, ANSWER_LOST -> "error";
            case CITIZEN_AWAITED, TO_SEND, SENDING -> "clock";
            case DRAFT, GONE, DETACHED -> "draft";
        };
    }

    /** Where it stands, in a sentence. */
    public String state(AssociationLine line) {
        if (line.state() == BegunState.NUMBERED) {
            return words.of("mail.begun.NUMBERED", line.number().orElse(""));
        }
        if (isLate(line)) {
            return words.of("mail.begun.late", words.since(line.draftSince().orElse(line.at())));
        }
        return words.get("mail.begun." + line.state().name());
    }

    private boolean isLate(AssociationLine line) {
        return line.isLate(words.now(), QualificationKey.draftAlert(tenant.get()));
    }

    /** The draft to go on with: one pane has one filled button. */
    public boolean isNext(AssociationLine line) {
        return getLines().stream()
                .filter(one -> one.state() == BegunState.DRAFT)
                .findFirst()
                .filter(line::equals)
                .isPresent();
    }

    public boolean isAsking(AssociationLine line) {
        return line.asksWhetherToWait(words.now());
    }

    /** Something goes on by itself: the page looks again soon. */
    public boolean isMoving() {
        return getLines().stream()
                .anyMatch(line -> line.state() == BegunState.SENDING
                        || line.state() == BegunState.CITIZEN_AWAITED && !isAsking(line));
    }

    /** The agent goes there: the others see that he is at it. */
    public void opened() {
        cell.reference()
                .ifPresent(mail -> cell.number("association").ifPresent(id -> {
                    try {
                        open.open(mail, id, cell.agent());
                    } catch (QualificationRefusedException gone) {
                        cell.changed();
                    }
                }));
    }
}
