package org.welco.mail.harvest;

import java.util.Optional;

/** Counts what a harvest does; used by one thread. */
final class Tally {

    int came;
    int known;
    int returned;
    int flagged;
    int failed;

    HarvestReport report(Optional<String> trouble, Optional<String> pause) {
        return new HarvestReport(came, known, returned, flagged, failed, trouble, pause);
    }
}
