package org.welco.account.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.welco.account.notice.Notice;
import org.welco.account.notice.NoticeLedger;
import org.welco.account.update.ShowUpdates.PastUpdate;

/** How a citizen was told of what agents changed lately of his account; never where. */
@Named
@RequestScoped
public class NoticeHistoryCell {

    private final Map<Long, String> told = new HashMap<>();
    private NoticeLedger notices;
    private AccountWords words;

    NoticeHistoryCell() {}

    @Inject
    public NoticeHistoryCell(NoticeLedger notices, AccountWords words) {
        this.notices = notices;
        this.words = words;
    }

    /** @return empty for a change of which nothing is known */
    public String told(PastUpdate past) {
        return told.computeIfAbsent(past.update(), this::sentence);
    }

    private String sentence(Long update) {
        Notice notice = notices.of(List.of(update)).get(update);
        if (notice == null) {
            return "";
        }
        String told = words.get(
                "account.notice." + notice.way().name() + "." + notice.state().name());
        return words.sentence(notice.reason().isEmpty() ? told : words.of("account.notice.why", told, notice.reason()));
    }
}
