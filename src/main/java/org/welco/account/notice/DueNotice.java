package org.welco.account.notice;

import java.time.Instant;
import java.util.List;
import java.util.Objects;

/**
 * A notice claimed for sending.
 *
 * @param address mail, or number as E.164
 * @param attempts how many times it was tried, this one included; also the token that guards its settlement
 * @param inDoubt whoever tried last gave no sign of life since: it may have gone out
 * @param lost how many times all of it was given, and no answer came
 * @param late whether this is the last try
 */
public record DueNotice(
        long id,
        NoticeWay way,
        String address,
        List<String> labels,
        int attempts,
        boolean inDoubt,
        int lost,
        boolean late,
        Instant madeAt) {

    public DueNotice {
        Objects.requireNonNull(way);
        Objects.requireNonNull(address);
        Objects.requireNonNull(madeAt);
        labels = List.copyOf(labels);
    }

    /** Where it goes stays out of logs. */
    @Override
    public String toString() {
        return "notice " + id;
    }
}
