package org.welco.request;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * A request as the source of requests exports it.
 *
 * @param form slug
 * @param internalId its number inside the form, kept for good
 * @param number as people know it, such as {@code 12-345}
 * @param status as shown, such as {@code Clos}; empty when it is not told
 * @param receivedAt in the local time of the source, as {@code modifiedAt}
 * @param citizen uuid of the account that it belongs to, empty when it has none
 * @param citizenName name of that account, empty when it has none
 * @param roles of those who may process it, each by its slug and by its name
 * @param url its page in the back office, empty when it is not told
 * @param fields by name, those that hold text
 */
public record ExportedRequest(
        String form,
        long internalId,
        String number,
        String status,
        LocalDateTime receivedAt,
        LocalDateTime modifiedAt,
        String citizen,
        String citizenName,
        List<String> roles,
        String url,
        Map<String, String> fields) {

    public ExportedRequest {
        Objects.requireNonNull(form);
        Objects.requireNonNull(number);
        Objects.requireNonNull(status);
        Objects.requireNonNull(receivedAt);
        Objects.requireNonNull(modifiedAt);
        Objects.requireNonNull(citizen);
        Objects.requireNonNull(citizenName);
        roles = List.copyOf(roles);
        Objects.requireNonNull(url);
        fields = Map.copyOf(fields);
    }
}
