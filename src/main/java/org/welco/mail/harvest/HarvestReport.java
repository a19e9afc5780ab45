package org.welco.mail.harvest;

import java.util.Objects;
import java.util.Optional;

/**
 * How a harvest ended.
 *
 * @param came new letters
 * @param known letters in our tray that were already here, their "received" not confirmed yet
 * @param returned letters that came back
 * @param flagged among the new ones, those without a usable document
 * @param failed letters that could not be taken this time; they will come again
 * @param trouble why it stopped before its end, or what failed: a French sentence; empty when all went well
 * @param pause why this tenant's harvest is paused; empty when it is not
 */
public record HarvestReport(
        int came, int known, int returned, int flagged, int failed, Optional<String> trouble, Optional<String> pause) {

    public HarvestReport {
        Objects.requireNonNull(trouble);
        Objects.requireNonNull(pause);
    }

    public boolean isFine() {
        return trouble.isEmpty() && pause.isEmpty() && failed == 0;
    }
}
