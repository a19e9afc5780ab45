package org.welco.request.start;

import java.time.Instant;
import java.util.Optional;
import org.welco.access.role.Channel;
import org.welco.request.draft.BegunState;
import org.welco.request.draft.BegunTimes;

/**
 * A request begun at the desk, as it is shown to the agent who began it: read at one moment.
 *
 * @param form slug
 * @param title of the form
 * @param citizen uuid of the account that it is for
 * @param toAttach w.c.s. did not know that citizen: the request is to be attached to him there
 * @param requestId internal id in w.c.s., once there is a draft
 * @param number once it has one
 * @param trackingCode to be read aloud, where the form gives one, and for a day
 * @param problem a French sentence: why it is where it is
 * @param at when it was begun
 * @param awaitedSince since when w.c.s. is asked for the citizen
 */
public record StartedLine(
        long id,
        String form,
        String title,
        Channel channel,
        Optional<String> citizen,
        BegunState state,
        boolean toAttach,
        Optional<Long> requestId,
        Optional<String> number,
        Optional<String> trackingCode,
        Optional<String> problem,
        Instant at,
        Optional<Instant> awaitedSince) {

    /** Whether w.c.s. has been asked for the citizen long enough: wait on, or go on without him? */
    public boolean asksWhetherToWait(Instant now) {
        return state == BegunState.CITIZEN_AWAITED
                && awaitedSince
                        .filter(since -> !now.isBefore(since.plus(BegunTimes.CITIZEN_PATIENCE)))
                        .isPresent();
    }
}
