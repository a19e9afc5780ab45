package org.welco.account.notice;

import java.time.Duration;
import java.util.Objects;

/**
 * How one try ended.
 *
 * @param reason French, for people; empty when it is sent
 * @param pause before the next try, for {@link NoticeState#WAITING} only
 * @param lost whether all of it was given, and no answer came
 */
public record NoticeOutcome(NoticeState state, String reason, Duration pause, boolean lost) {

    public NoticeOutcome {
        Objects.requireNonNull(state);
        Objects.requireNonNull(reason);
        Objects.requireNonNull(pause);
    }

    static NoticeOutcome sent() {
        return new NoticeOutcome(NoticeState.SENT, "", Duration.ZERO, false);
    }

    static NoticeOutcome over(NoticeState state, String reason) {
        return new NoticeOutcome(state, reason, Duration.ZERO, false);
    }

    static NoticeOutcome again(String reason, Duration pause) {
        return new NoticeOutcome(NoticeState.WAITING, reason, pause, false);
    }

    /** The same, of which it is not known whether it arrived. */
    NoticeOutcome withoutAnswer() {
        return new NoticeOutcome(state, reason, pause, true);
    }
}
