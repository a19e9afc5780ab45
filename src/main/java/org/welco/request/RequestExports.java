package org.welco.request;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;

/**
 * All requests, read one form after the other so as to be indexed. Goes over the network, never inside a transaction.
 * Every method throws {@link RequestSourceException} when there was no usable answer.
 */
public interface RequestExports {

    /**
     * A page of a form's requests.
     *
     * @param read how many rows it had, those that say nothing to us included
     * @param last whether no page follows
     */
    record Page(List<ExportedRequest> requests, int read, boolean last) {

        public Page {
            requests = List.copyOf(requests);
        }
    }

    /** Every form, closed ones too. */
    List<Form> forms();

    /**
     * Requests of one form, in the order in which they were modified, drafts left out.
     *
     * @param since modified then or later, in the source's local time, to the second; empty for all
     * @param offset how many to pass over
     */
    Page modified(String form, Optional<LocalDateTime> since, int offset);

    /** @return empty when there is none, any more or yet */
    Optional<ExportedRequest> one(String form, long internalId);
}
