package org.welco.mail.harvest;

import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * What a tenant's harvest knows about itself between two runs: nothing about numbers, only whether it may go on.
 *
 * @param pauseReason why it is paused, a French sentence; empty when it is not
 * @param pausedOn the letter on which it stopped
 * @param reachProved whether a letter was once still in reach after "received": the group's perimeter is then right
 */
public record HarvestState(Optional<String> pauseReason, OptionalLong pausedOn, boolean reachProved) {

    public HarvestState {
        Objects.requireNonNull(pauseReason);
        Objects.requireNonNull(pausedOn);
    }

    public boolean isPaused() {
        return pauseReason.isPresent();
    }
}
