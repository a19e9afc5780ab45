package org.welco.tenant.change;

import java.util.Objects;

/**
 * Something changed.
 *
 * @param sequence its place in the tenant's history, without gap, in the order of commits
 * @param subject what changed, in its topic, such as a letter's reference; no personal data
 * @param kind how, in a word of its topic
 */
public record Change(long sequence, String subject, String kind) {

    public Change {
        Objects.requireNonNull(subject);
        Objects.requireNonNull(kind);
    }
}
