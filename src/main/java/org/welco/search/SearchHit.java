package org.welco.search;

import java.util.Objects;

/**
 * One line of an answer.
 *
 * @param source name of the source that gave it, such as {@code citizens}
 * @param id what it is called there
 * @param url its page, empty when there is none for whoever asks
 * @param text what it is, such as a name; plain text
 * @param description the minimum that tells it from another; plain text
 * @param reason why it is there, in French
 */
public record SearchHit(String source, String id, String url, String text, String description, String reason) {

    public SearchHit {
        Objects.requireNonNull(source);
        Objects.requireNonNull(id);
        Objects.requireNonNull(url);
        Objects.requireNonNull(text);
        Objects.requireNonNull(description);
        Objects.requireNonNull(reason);
    }
}
