package org.welco.request;

import java.net.URI;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * A request to begin, with what its pages shall show of where it comes from.
 *
 * @param agent NameID of the agent who begins it
 * @param form slug
 * @param channel w.c.s.' word for it: {@code mail}
 * @param citizen the number by which w.c.s. knows him, empty for a request without account
 * @param origin what it comes from
 * @param comments the agent's, shown beside the form to whoever fills it; may be empty
 * @param more free words kept with the request: names of {@code [a-z_]+} only, since others cannot be used in templates
 */
public record DraftOrder(
        String agent,
        String form,
        String channel,
        Optional<Long> citizen,
        Origin origin,
        String comments,
        Map<String, String> more) {

    public DraftOrder {
        Objects.requireNonNull(agent);
        Objects.requireNonNull(form);
        Objects.requireNonNull(channel);
        Objects.requireNonNull(citizen);
        Objects.requireNonNull(origin);
        Objects.requireNonNull(comments);
        more = Map.copyOf(more);
        if (!more.keySet().stream().allMatch(name -> name.matches("[a-z_]+"))) {
            throw new IllegalArgumentException("a name that no template could use");
        }
    }

    /**
     * Addresses are absolute and made by us: w.c.s. writes one of them unescaped into its pages.
     *
     * @param externalId our name for what it comes from, such as {@code maarch-42}
     * @param association our id for the link between both
     * @param page shows it
     * @param thumbnail small image of its first page
     * @param summary script that gives its summary as HTML
     * @param back where the agent lands after submitting
     * @param backDiscarded where he lands after discarding
     */
    public record Origin(
            String externalId, long association, URI page, URI thumbnail, URI summary, URI back, URI backDiscarded) {

        public Origin {
            Objects.requireNonNull(externalId);
            for (URI address : new URI[] {page, thumbnail, summary, back, backDiscarded}) {
                if (!address.isAbsolute()) {
                    throw new IllegalArgumentException("not an absolute address");
                }
            }
        }
    }
}
