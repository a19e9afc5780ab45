package org.welco.account;

import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * What an agent has typed of an account, as the page sends it: nothing of it is right before it is looked at.
 *
 * @param uuid that the account is to have, as the page was given it
 * @param unit slug, empty when none is chosen
 * @param values by attribute
 * @param agreed how the citizen said that he agrees, empty when he has not
 */
public record TypedAccount(String uuid, String unit, Map<String, String> values, Optional<Channel> agreed) {

    public TypedAccount {
        Objects.requireNonNull(uuid);
        Objects.requireNonNull(unit);
        values = Map.copyOf(values);
        Objects.requireNonNull(agreed);
    }

    /** Whether it is one that we may have drawn: 32 lower-case hexadecimal digits. */
    boolean hasUuid() {
        return uuid.matches("[0-9a-f]{32}");
    }
}
