package org.welco.account.notice;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.welco.access.MovingClock;

/** Notices without a database: one at a time, by a clock that is moved by hand. */
final class NoticesInMemory implements Notices {

    /** One row. */
    static final class Row {

        private final long id;
        private final NewNotice notice;
        private final Instant madeAt;
        private NoticeState state;
        private Optional<String> address;
        private String reason;
        private int attempts;
        private int lost;
        private Instant notBefore;
        private Instant leaseUntil = Instant.MAX;

        private Row(long id, NewNotice notice, Instant now) {
            this.id = id;
            this.notice = notice;
            this.madeAt = now;
            this.notBefore = now;
            this.state = notice.way() == NoticeWay.NONE ? NoticeState.UNSENT : NoticeState.WAITING;
            this.address = notice.address();
            this.reason = notice.reason();
        }

        NewNotice notice() {
            return notice;
        }

        NoticeState state() {
            return state;
        }

        Optional<String> address() {
            return address;
        }

        String reason() {
            return reason;
        }

        Instant notBefore() {
            return notBefore;
        }
    }

    private final List<Row> rows = new ArrayList<>();
    private final MovingClock clock;

    NoticesInMemory(MovingClock clock) {
        this.clock = clock;
    }

    Row last() {
        return rows.get(rows.size() - 1);
    }

    @Override
    public void add(NewNotice notice) {
        rows.add(new Row(rows.size() + 1L, notice, clock.instant()));
    }

    @Override
    public Optional<DueNotice> claimNext(Duration lease, Duration patience) {
        Instant now = clock.instant();
        return rows.stream()
                .filter(row -> row.state == NoticeState.WAITING && !row.notBefore.isAfter(now)
                        || row.state == NoticeState.SENDING && row.leaseUntil.isBefore(now))
                .findFirst()
                .map(row -> {
                    boolean inDoubt = row.state == NoticeState.SENDING;
                    row.state = NoticeState.SENDING;
                    row.attempts++;
                    row.leaseUntil = now.plus(lease);
                    return new DueNotice(
                            row.id,
                            row.notice.way(),
                            row.address.orElseThrow(),
                            row.notice.labels(),
                            row.attempts,
                            inDoubt,
                            row.lost,
                            row.madeAt.plus(patience).isBefore(now),
                            row.madeAt);
                });
    }

    @Override
    public boolean settle(DueNotice due, NoticeOutcome outcome) {
        Row row = rows.get((int) due.id() - 1);
        if (row.state != NoticeState.SENDING || row.attempts != due.attempts()) {
            return false;
        }
        row.state = outcome.state();
        row.reason = outcome.reason();
        row.lost += outcome.lost() ? 1 : 0;
        row.notBefore = clock.instant().plus(outcome.pause());
        if (row.state != NoticeState.WAITING) {
            row.address = Optional.empty();
        }
        return true;
    }

    @Override
    public long waiting() {
        return rows.stream().filter(row -> row.address.isPresent()).count();
    }

    @Override
    public List<Notice> of(Collection<Long> updates) {
        return rows.stream()
                .filter(row -> updates.contains(row.notice.update()))
                .map(row -> new Notice(row.notice.update(), row.notice.way(), row.state, row.reason))
                .toList();
    }
}
