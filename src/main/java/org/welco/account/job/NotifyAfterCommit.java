package org.welco.account.job;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import org.welco.account.notice.NoticeOwed;
import org.welco.account.notice.SendNoticesSoon;

/** Once it is on record that a citizen is to be told, he is told at once; if the node dies between the two, the timer does it. */
@ApplicationScoped
public class NotifyAfterCommit {

    private SendNoticesSoon soon;

    NotifyAfterCommit() {}

    @Inject
    public NotifyAfterCommit(SendNoticesSoon soon) {
        this.soon = soon;
    }

    void owed(@Observes(during = TransactionPhase.AFTER_SUCCESS) NoticeOwed notice) {
        soon.send();
    }
}
