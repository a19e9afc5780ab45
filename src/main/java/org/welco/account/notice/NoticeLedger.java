package org.welco.account.notice;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The short transactions around what citizens are told: each method is one, and none holds a call over the network. */
@ApplicationScoped
public class NoticeLedger {

    private Notices notices;

    NoticeLedger() {}

    @Inject
    public NoticeLedger(Notices notices) {
        this.notices = notices;
    }

    /** As {@link Notices#claimNext}. */
    @Transactional
    public Optional<DueNotice> claimNext(Duration lease, Duration patience) {
        return notices.claimNext(lease, patience);
    }

    /** As {@link Notices#settle}. */
    @Transactional
    public boolean settle(DueNotice due, NoticeOutcome outcome) {
        return notices.settle(due, outcome);
    }

    /** As {@link Notices#waiting}. */
    @Transactional
    public long waiting() {
        return notices.waiting();
    }

    /** How the citizen was told of these changes, by their ids; of a change without notice nothing. */
    @Transactional
    public Map<Long, Notice> of(Collection<Long> updates) {
        return updates.isEmpty()
                ? Map.of()
                : notices.of(updates).stream().collect(Collectors.toMap(Notice::update, Function.identity()));
    }
}
