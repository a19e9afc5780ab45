package org.welco.request;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;

/**
 * A request of one citizen, as an agent may be shown it.
 *
 * @param form its title
 * @param number as people know it; empty for a draft
 * @param category empty when the form has none
 * @param channel as w.c.s. calls it for people, empty when it does not say
 * @param received the day, by the town's clock
 * @param finished whether nothing is left to do
 * @param address in the back office; empty when this agent may not open it, and for a draft
 */
public record CitizenRequest(
        String form,
        String number,
        String category,
        String channel,
        Optional<LocalDate> received,
        String status,
        boolean draft,
        boolean finished,
        Optional<String> address) {

    public CitizenRequest {
        Objects.requireNonNull(form);
        Objects.requireNonNull(number);
        Objects.requireNonNull(category);
        Objects.requireNonNull(channel);
        Objects.requireNonNull(received);
        Objects.requireNonNull(status);
        Objects.requireNonNull(address);
    }
}
