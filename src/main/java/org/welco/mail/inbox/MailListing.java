package org.welco.mail.inbox;

import java.util.List;
import java.util.OptionalLong;

/**
 * A page of letters.
 *
 * @param letters at most {@link MailQuery#PAGE_SIZE}
 * @param hasNext whether there is a page after
 */
public record MailListing(List<ListedMail> letters, Counts counts, boolean hasNext) {

    public MailListing {
        letters = List.copyOf(letters);
    }

    /**
     * How many letters fit the query in each list.
     *
     * @param finished counted for searches only: there is no end to them otherwise
     */
    public record Counts(long toProcess, long inProgress, OptionalLong finished) {}
}
