package org.welco.search.load;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.welco.citizen.CitizenAccount;

/** One run: where it stands and what it did. */
final class Following {

    private final FollowLedger ledger;
    final FollowProgress progress;
    FollowState state;
    private long read;
    private long put;
    long removed;
    private long strayed;
    private final Instant surelyHeld;

    Following(FollowLedger ledger, FollowProgress progress) {
        this.ledger = ledger;
        this.progress = progress;
        this.state = ledger.state();
        this.surelyHeld = state.followedTo().orElse(Instant.EPOCH).minus(FollowCitizens.OVERLAP);
    }

    long keep(List<CitizenAccount> accounts, boolean anew) {
        FollowLedger.Written written = ledger.keep(accounts, anew, state);
        read += accounts.size();
        put += written.put();
        removed += written.removed();
        progress.read(read);
        return written.put();
    }

    /** Of a reading of everything: how names and phones are indexed may have changed, and rows may have gone astray. */
    void keepAgain(List<CitizenAccount> accounts) {
        Map<Boolean, List<CitizenAccount>> parts = accounts.stream()
                .collect(Collectors.partitioningBy(one -> one.modified().isBefore(surelyHeld)));
        strayed += keep(parts.get(true), true);
        keep(parts.get(false), true);
    }

    FollowReport report(boolean complete) {
        return new FollowReport(read, put, removed, strayed, complete);
    }
}
