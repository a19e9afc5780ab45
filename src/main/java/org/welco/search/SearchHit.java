package org.welco.search;

import java.util.Objects;
import java.util.Optional;
import org.welco.citizen.CitizenLine;

/**
 * One line of an answer.
 *
 * @param source name of the source that gave it, such as {@code citizens}
 * @param id what it is called there
 * @param url its page, empty when there is none for whoever asks
 * @param text what it is, such as a name; plain text
 * @param description the minimum that tells it from another; plain text
 * @param reason why it is there, in French
 * @param citizen the same in columns when it is a citizen, without what whoever asks may not see
 */
public record SearchHit(
        String source,
        String id,
        String url,
        String text,
        String description,
        String reason,
        Optional<CitizenLine> citizen) {

    public SearchHit {
        Objects.requireNonNull(source);
        Objects.requireNonNull(id);
        Objects.requireNonNull(url);
        Objects.requireNonNull(text);
        Objects.requireNonNull(description);
        Objects.requireNonNull(reason);
        Objects.requireNonNull(citizen);
    }

    /** Anything but a citizen. */
    public SearchHit(String source, String id, String url, String text, String description, String reason) {
        this(source, id, url, text, description, reason, Optional.empty());
    }

    /** The same line, leading to another page. */
    public SearchHit leadingTo(String page) {
        return new SearchHit(source, id, page, text, description, reason, citizen);
    }
}
