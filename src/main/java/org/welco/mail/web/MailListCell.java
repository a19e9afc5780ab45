package org.welco.mail.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.welco.mail.DocumentState;
import org.welco.mail.MailReference;
import org.welco.mail.claim.HeldClaim;
import org.welco.mail.claim.HeldClaims;
import org.welco.mail.inbox.ListMails;
import org.welco.mail.inbox.ListedMail;
import org.welco.mail.inbox.MailListing;
import org.welco.mail.inbox.MailTab;
import org.welco.mail.qualification.QualificationKey;
import org.welco.tenant.CurrentTenant;

/** The list of letters, and who has which. */
@Named
@RequestScoped
public class MailListCell {

    private static final int BRIEFLY = 12;

    private MailCell cell;
    private ListMails lists;
    private HeldClaims claims;
    private MailWords words;
    private CurrentTenant tenant;
    private final Reading<MailListing> listing = new Reading<>(this::read);
    private final Reading<Map<MailReference, HeldClaim>> held = new Reading<>(this::readClaims);

    MailListCell() {}

    @Inject
    public MailListCell(MailCell cell, ListMails lists, HeldClaims claims, MailWords words, CurrentTenant tenant) {
        this.cell = cell;
        this.lists = lists;
        this.claims = claims;
        this.words = words;
        this.tenant = tenant;
    }

    private MailListing read() {
        return lists.list(cell.query());
    }

    private Map<MailReference, HeldClaim> readClaims() {
        return claims.of(getLetters().stream().map(ListedMail::reference).toList());
    }

    public List<ListedMail> getLetters() {
        return listing.get(cell).letters();
    }

    /** How many of them the desk shows. */
    public int getBriefly() {
        return Math.min(BRIEFLY, getLetters().size());
    }

    public boolean isHasNext() {
        return listing.get(cell).hasNext();
    }

    public boolean isSearch() {
        return cell.query().isSearch();
    }

    public long getToProcess() {
        return listing.get(cell).counts().toProcess();
    }

    public long getInProgress() {
        return listing.get(cell).counts().inProgress();
    }

    /** -1 when nobody counted them. */
    public long getFinished() {
        return listing.get(cell).counts().finished().orElse(-1);
    }

    /** What the empty list says: which gesture comes next. */
    public String getEmptyKey() {
        return isSearch() ? "search" : cell.getTab();
    }

    public String title(ListedMail mail) {
        return mail.subject().filter(subject -> !subject.isBlank()).orElseGet(() -> words.get("mail.untitled"));
    }

    /** Beside the reference: pages, or what is wrong with the document. */
    public String documentOf(ListedMail mail) {
        if (mail.document() != DocumentState.KEPT) {
            return words.get("mail.document." + mail.document().name());
        }
        return mail.pages().map(pages -> words.of("mail.pages", pages)).orElse("");
    }

    /** Empty when it is free. */
    public Optional<HeldClaim> claimOf(ListedMail mail) {
        return Optional.ofNullable(held.get(cell).get(mail.reference()));
    }

    public boolean isMine(ListedMail mail) {
        return claimOf(mail).filter(claim -> claim.isBy(cell.agent())).isPresent();
    }

    public boolean isOthers(ListedMail mail) {
        return claimOf(mail).isPresent() && !isMine(mail);
    }

    /** Empty when it is free. */
    public String holder(ListedMail mail) {
        return claimOf(mail)
                .map(claim -> isMine(mail)
                        ? words.of("mail.taken.mine", words.since(claim.since()))
                        : words.of("mail.taken.by", claim.name(), words.since(claim.since())))
                .orElse("");
    }

    /** Its request has been waiting for too long. */
    public boolean isLate(ListedMail mail) {
        return mail.begunAt()
                .filter(begun ->
                        begun.plus(QualificationKey.draftAlert(tenant.get())).isBefore(words.now()))
                .isPresent();
    }

    public boolean isFinishedList() {
        return cell.tab() == MailTab.FINISHED;
    }
}
