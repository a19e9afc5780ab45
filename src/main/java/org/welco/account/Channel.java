package org.welco.account;

import java.util.Locale;
import java.util.Optional;

/** How the citizen said that he agrees. */
public enum Channel {
    COUNTER,
    PHONE,
    LETTER;

    /** As addresses and forms name it, such as {@code counter}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** How a citizen agrees who reaches his agent so. */
    public static Channel of(org.welco.access.role.Channel reached) {
        return switch (reached) {
            case MAIL -> LETTER;
            case COUNTER -> COUNTER;
            case PHONE -> PHONE;
        };
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
