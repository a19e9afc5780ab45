package org.welco.mail.qualification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.welco.mail.Mail;

/**
 * After any move that may have opened a letter: it is in progress as long as a request begun from it is open, and only then.
 * Joins the caller's transaction, which holds the letter's lock.
 */
@ApplicationScoped
public class SettleBegun {

    private BegunRequests begun;

    SettleBegun() {}

    @Inject
    public SettleBegun(BegunRequests begun) {
        this.begun = begun;
    }

    public void settle(Mail mail) {
        mail.settleBegun(begun.of(mail).stream().anyMatch(one -> one.state().isOpen()));
    }
}
