package org.welco.account.notice;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** What citizens are to be told, and were. Every method joins the caller's transaction and needs one. */
public interface Notices {

    void add(NewNotice notice);

    /**
     * Claims the next that may go: its time has come, and nobody has it, or who had it gave no sign of life.
     *
     * @param patience for how long it is tried at all
     */
    Optional<DueNotice> claimNext(Duration lease, Duration patience);

    /**
     * Where it was to go is erased, unless it waits.
     *
     * @return false when another sender took it over meanwhile: then nothing was written
     */
    boolean settle(DueNotice due, NoticeOutcome outcome);

    /** How many are still to be sent. */
    long waiting();

    /** Of those changes that have one. */
    List<Notice> of(Collection<Long> updates);
}
