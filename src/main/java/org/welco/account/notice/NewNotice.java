package org.welco.account.notice;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * Something to tell a citizen.
 *
 * @param citizen uuid of his account
 * @param address mail or number as E.164; empty when he cannot be told
 * @param labels names of what changed, for people
 * @param reason French, why he cannot be told; empty when he can
 */
public record NewNotice(
        long update, String citizen, NoticeWay way, Optional<String> address, List<String> labels, String reason) {

    public NewNotice {
        Objects.requireNonNull(citizen);
        Objects.requireNonNull(reason);
        labels = List.copyOf(labels);
        if (address.isPresent() == (way == NoticeWay.NONE)) {
            throw new IllegalArgumentException("a way leads somewhere, none nowhere");
        }
    }

    /** Where it goes stays out of logs. */
    @Override
    public String toString() {
        return "notice of update " + update;
    }
}
