package org.welco.account.notice;

import java.time.Duration;
import java.util.Objects;

/**
 * How one try ended.
 *
 * @param reason French, for people; empty when it is sent
 * @param pause before the next try, for {@link NoticeState#WAITING} only
 */
public record NoticeOutcome(NoticeState state, String reason, Duration pause) {

    public NoticeOutcome {
        Objects.requireNonNull(state);
        Objects.requireNonNull(reason);
        Objects.requireNonNull(pause);
    }

    static NoticeOutcome sent() {
        return new NoticeOutcome(NoticeState.SENT, "", Duration.ZERO);
    }

    static NoticeOutcome over(NoticeState state, String reason) {
        return new NoticeOutcome(state, reason, Duration.ZERO);
    }

    static NoticeOutcome again(String reason, Duration pause) {
        return new NoticeOutcome(NoticeState.WAITING, reason, pause);
    }
}
