package org.welco.access.role;

import java.util.Locale;
import java.util.Optional;

/** How a citizen reaches the agents. */
public enum Channel {
    MAIL,
    COUNTER,
    PHONE;

    /** As settings write it. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** @return empty for any other word */
    public static Optional<Channel> of(String word) {
        for (Channel channel : values()) {
            if (channel.word().equals(word)) {
                return Optional.of(channel);
            }
        }
        return Optional.empty();
    }
}
