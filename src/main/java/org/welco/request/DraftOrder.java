package org.welco.request;

import java.net.URI;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * A request to begin, with what its pages shall show of where it comes from. Addresses are absolute and made by us: w.c.s. sends agents
 * there as they are.
 *
 * @param agent NameID of the agent who begins it
 * @param form slug
 * @param channel w.c.s.' word for it: {@code mail}, {@code counter}, {@code phone}
 * @param citizen the number by which w.c.s. knows him, empty for a request without account
 * @param caller the phone number from which somebody calls, as it was given
 * @param back where the agent lands
 * @param origin the letter that it comes from
 * @param comments the agent's, shown beside the form to whoever fills it; may be empty
 * @param more free words kept with the request: names of {@code [a-z_]+} only, since others cannot be used in templates
 */
public record DraftOrder(
        String agent,
        String form,
        String channel,
        Optional<Long> citizen,
        Optional<String> caller,
        Back back,
        Optional<Origin> origin,
        String comments,
        Map<String, String> more) {

    public DraftOrder {
        Objects.requireNonNull(agent);
        Objects.requireNonNull(form);
        Objects.requireNonNull(channel);
        Objects.requireNonNull(citizen);
        Objects.requireNonNull(caller);
        Objects.requireNonNull(back);
        Objects.requireNonNull(origin);
        Objects.requireNonNull(comments);
        more = Map.copyOf(more);
        if (!more.keySet().stream().allMatch(name -> name.matches("[a-z_]+"))) {
            throw new IllegalArgumentException("a name that no template could use");
        }
    }

    /** For that citizen, or nobody. */
    public DraftOrder with(Optional<Long> whom) {
        return new DraftOrder(agent, form, channel, whom, caller, back, origin, comments, more);
    }

    private static void requireAbsolute(URI... addresses) {
        for (URI address : addresses) {
            if (!address.isAbsolute()) {
                throw new IllegalArgumentException("not an absolute address");
            }
        }
    }

    /**
     * @param submitted where the agent lands after submitting
     * @param discarded where he lands after discarding
     */
    public record Back(URI submitted, URI discarded) {

        public Back {
            requireAbsolute(submitted, discarded);
        }
    }

    /**
     * w.c.s. writes one of the addresses unescaped into its pages.
     *
     * @param externalId our name for what it comes from, such as {@code maarch-42}
     * @param association our id for the link between both
     * @param page shows it
     * @param thumbnail small image of its first page
     * @param summary script that gives its summary as HTML
     */
    public record Origin(String externalId, long association, URI page, URI thumbnail, URI summary) {

        public Origin {
            Objects.requireNonNull(externalId);
            requireAbsolute(page, thumbnail, summary);
        }
    }
}
