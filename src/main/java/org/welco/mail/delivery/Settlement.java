package org.welco.mail.delivery;

import java.time.Duration;
import java.util.Objects;
import org.welco.mail.registry.RegistryException;

/**
 * How one try ended.
 *
 * @param reason a French sentence for people, empty when delivered
 * @param pause before the next try, for {@link DeliveryState#WAITING} only
 * @param inDoubt whether this try may have been carried out
 * @param failedUnder fingerprint of the settings under which it failed, empty otherwise
 * @param gone the registry says that it no longer has the letter
 */
public record Settlement(
        DeliveryState state, String reason, Duration pause, boolean inDoubt, String failedUnder, boolean gone) {

    public Settlement {
        Objects.requireNonNull(state);
        Objects.requireNonNull(reason);
        Objects.requireNonNull(pause);
        Objects.requireNonNull(failedUnder);
    }

    /** Whether the registry as a whole does not answer for now: no need to try other letters at once. */
    boolean registryIsDown() {
        return state == DeliveryState.WAITING;
    }

    static Settlement delivered() {
        return new Settlement(DeliveryState.DELIVERED, "", Duration.ZERO, false, "", false);
    }

    static Settlement uncertain(String reason) {
        return new Settlement(DeliveryState.UNCERTAIN, reason, Duration.ZERO, true, "", false);
    }

    static Settlement again(RegistryException failure, boolean inDoubt, Duration pause, String settings) {
        return new Settlement(DeliveryState.WAITING, failure.getMessage(), pause, inDoubt, settings, false);
    }

    static Settlement blocked(RegistryException failure, boolean inDoubt, String settings) {
        boolean gone = failure.kind() == RegistryException.Kind.GONE;
        return new Settlement(DeliveryState.BLOCKED, failure.getMessage(), Duration.ZERO, inDoubt, settings, gone);
    }
}
