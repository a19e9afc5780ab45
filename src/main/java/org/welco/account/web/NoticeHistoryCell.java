package org.welco.account.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Map;
import org.welco.account.notice.Notice;
import org.welco.account.notice.NoticeLedger;
import org.welco.account.update.ShowUpdates.PastUpdate;

/** How a citizen was told of what agents changed lately of his account; never where. */
@Named
@RequestScoped
public class NoticeHistoryCell {

    private NoticeLedger notices;
    private UpdateHistoryCell history;
    private AccountWords words;
    private Map<Long, Notice> known;

    NoticeHistoryCell() {}

    @Inject
    public NoticeHistoryCell(NoticeLedger notices, UpdateHistoryCell history, AccountWords words) {
        this.notices = notices;
        this.history = history;
        this.words = words;
    }

    /** @return empty for a change of which nothing is known */
    public String told(PastUpdate past) {
        if (known == null) {
            known = notices.of(
                    history.getLatest().stream().map(PastUpdate::update).toList());
        }
        Notice notice = known.get(past.update());
        if (notice == null) {
            return "";
        }
        String told = words.get(
                "account.notice." + notice.way().name() + "." + notice.state().name());
        return words.sentence(notice.reason().isEmpty() ? told : words.of("account.notice.why", told, notice.reason()));
    }
}
