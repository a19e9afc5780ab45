package org.welco.account.notice;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.welco.message.MailMessage;
import org.welco.message.MailMessageException;
import org.welco.message.MailMessages;
import org.welco.message.TextMessageException;
import org.welco.message.TextMessages;
import org.welco.message.TownName;
import org.welco.platform.time.GrowingWaits;
import org.welco.tenant.CurrentTenant;

/**
 * Sends what citizens of the current tenant are to be told: claims a notice in one transaction, sends it in none, writes the outcome in
 * another. Several nodes may do it at once; a notice is sent by one of them. Call it inside the tenant's gate and outside any transaction.
 */
@ApplicationScoped
public class SendNotices {

    /** Longer than a mail server or passerelle may take. */
    static final Duration LEASE = Duration.ofMinutes(8);

    /** For how long it is tried: a citizen who is told later than that wonders what it is about. */
    static final Duration PATIENCE = Duration.ofDays(3);

    private static final Logger LOG = System.getLogger(SendNotices.class.getName());

    /** As often a mail may arrive whose answer is lost: whoever has three of them needs no fourth. */
    private static final int MOST_LOST = 3;

    private static final String IN_DOUBT = "le SMS est peut-être parti";
    private static final String GIVEN_UP = "trois jours d’essais sont restés vains\u00a0: ";

    private final GrowingWaits waits =
            new GrowingWaits(Duration.ofSeconds(30), Duration.ofHours(1), RandomGenerator.getDefault());
    private NoticeLedger ledger;
    private MailMessages mails;
    private TextMessages texts;
    private CurrentTenant tenant;

    SendNotices() {}

    @Inject
    public SendNotices(NoticeLedger ledger, MailMessages mails, TextMessages texts, CurrentTenant tenant) {
        this.ledger = ledger;
        this.mails = mails;
        this.texts = texts;
        this.tenant = tenant;
    }

    /** Until nothing is left that may go, or one has to wait: what carried it is in trouble then. */
    public void sendAll() {
        Optional<DueNotice> due = ledger.claimNext(LEASE, PATIENCE);
        while (due.isPresent()) {
            NoticeOutcome outcome = tell(due.get());
            settle(due.get(), outcome);
            due = outcome.state() == NoticeState.WAITING ? Optional.empty() : ledger.claimNext(LEASE, PATIENCE);
        }
    }

    private void settle(DueNotice due, NoticeOutcome outcome) {
        boolean written = ledger.settle(due, outcome);
        LOG.log(
                outcome.state() == NoticeState.SENT ? Level.INFO : Level.WARNING,
                "{0} account: notice {1} by {2}, try {3}: {4}{5}{6}",
                tenant.get().host(),
                due.id(),
                due.way(),
                due.attempts(),
                outcome.state(),
                outcome.reason().isEmpty() ? "" : ", " + outcome.reason(),
                written ? "" : " (taken over by another sender, not written)");
    }

    private NoticeOutcome tell(DueNotice due) {
        return due.way() == NoticeWay.MAIL ? byMail(due) : bySms(due);
    }

    /** One that was perhaps taken over goes again with the same identifier. */
    private NoticeOutcome byMail(DueNotice due) {
        String town = TownName.of(tenant.get());
        try {
            mails.send(new MailMessage(
                    "account-notice-" + due.id() + "." + due.madeAt().toEpochMilli(),
                    due.address(),
                    NoticeText.subject(town),
                    NoticeText.mail(town, due.labels(), due.madeAt())));
            return NoticeOutcome.sent();
        } catch (MailMessageException failure) {
            if (failure.isPerhapsSent()) {
                return lost(due, failure.getMessage());
            }
            return failure.isLasting()
                    ? NoticeOutcome.over(NoticeState.REFUSED, failure.getMessage())
                    : again(due, failure.getMessage());
        }
    }

    private NoticeOutcome lost(DueNotice due, String reason) {
        return due.lost() + 1 < MOST_LOST && !due.late()
                ? again(due, reason).withoutAnswer()
                : NoticeOutcome.over(NoticeState.UNCERTAIN, reason).withoutAnswer();
    }

    /** One that was perhaps taken over has perhaps rung: it never goes again. */
    private NoticeOutcome bySms(DueNotice due) {
        if (due.inDoubt()) {
            return NoticeOutcome.over(NoticeState.UNCERTAIN, IN_DOUBT);
        }
        try {
            texts.send(due.address(), NoticeText.sms(TownName.of(tenant.get()), due.labels()));
            return NoticeOutcome.sent();
        } catch (TextMessageException failure) {
            return failure.isPerhapsSent()
                    ? NoticeOutcome.over(NoticeState.UNCERTAIN, failure.getMessage())
                    : again(due, failure.getMessage());
        }
    }

    private NoticeOutcome again(DueNotice due, String reason) {
        return due.late()
                ? NoticeOutcome.over(NoticeState.UNSENT, GIVEN_UP + reason)
                : NoticeOutcome.again(reason, waits.after(due.attempts()));
    }
}
