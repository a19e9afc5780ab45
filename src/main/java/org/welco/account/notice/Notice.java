package org.welco.account.notice;

import java.util.Objects;

/**
 * What is known of a notice; never where it goes.
 *
 * @param update the change that it tells
 * @param reason French, why it is not sent or not yet; empty when there is nothing to say
 */
public record Notice(long update, NoticeWay way, NoticeState state, String reason) {

    public Notice {
        Objects.requireNonNull(way);
        Objects.requireNonNull(state);
        Objects.requireNonNull(reason);
    }
}
