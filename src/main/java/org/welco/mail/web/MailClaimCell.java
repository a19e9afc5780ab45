package org.welco.mail.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Optional;
import org.welco.mail.MailReference;
import org.welco.mail.claim.ClaimAnswer;
import org.welco.mail.claim.ClaimMail;
import org.welco.mail.claim.HeldClaims;

/** Taking a letter in hand, letting it go, taking it over. */
@Named
@RequestScoped
public class MailClaimCell {

    private MailCell cell;
    private MailNews news;
    private MailWords words;
    private ClaimMail claim;
    private HeldClaims held;

    MailClaimCell() {}

    @Inject
    public MailClaimCell(MailCell cell, MailNews news, MailWords words, ClaimMail claim, HeldClaims held) {
        this.cell = cell;
        this.news = news;
        this.words = words;
        this.claim = claim;
        this.held = held;
    }

    public void take() {
        cell.reference().ifPresent(mail -> news.attempt(() -> taken(claim.claim(mail, cell.agent()))));
        cell.changed();
    }

    private void taken(ClaimAnswer answer) {
        if (!answer.isMine()) {
            answer.claim()
                    .ifPresentOrElse(
                            held -> news.warn(
                                    "mail.taken.already",
                                    words.of("mail.lost.by", held.name(), words.moment(held.since()))),
                            () -> news.warn("mail.taken.already", words.get("mail.lost.nobody")));
        }
    }

    public void release() {
        cell.reference().ifPresent(this::release);
        cell.changed();
    }

    private void release(MailReference mail) {
        cell.claim().ifPresent(token -> claim.release(mail, token));
    }

    /** The page heard that its letter is no longer its own. */
    public void lost() {
        cell.reference()
                .ifPresent(mail -> news.lost(
                        Optional.ofNullable(held.of(List.of(mail)).get(mail)).filter(one -> !one.isBy(cell.agent()))));
    }

    /** With a reason, which the colleague reads. */
    public void takeOver() {
        String reason = cell.text("reason").strip();
        if (reason.isEmpty() || reason.length() > ClaimMail.LONGEST_REASON) {
            news.warn("mail.takeover.reason", words.of("mail.takeover.reason.what", ClaimMail.LONGEST_REASON));
            return;
        }
        cell.reference()
                .ifPresent(mail -> cell.number("number")
                        .ifPresent(number ->
                                news.attempt(() -> taken(claim.takeOver(mail, number, reason, cell.agent())))));
        cell.changed();
    }
}
