package org.welco.request;

import java.net.URI;
import java.util.Optional;

/**
 * Requests begun for an agent in the tenant's w.c.s., which he then fills there. Calls go over the network: never inside
 * a transaction; the addresses are worked out without any call.
 */
public interface RequestDrafts {

    /**
     * Begins a request. Sent once: w.c.s. would make another draft of each repeated call.
     *
     * @return the draft
     * @throws RequestSourceException when it was not begun, or nobody knows whether it was
     */
    Drafted begin(DraftOrder order);

    /**
     * A draft that was begun.
     *
     * @param id its internal id, which it keeps when it becomes a request with a number
     * @param trackingCode by which the citizen finds it again, where the form gives one; opens it to whoever has it
     */
    record Drafted(long id, Optional<String> trackingCode) {}

    /**
     * What w.c.s. calls a citizen.
     *
     * @param uuid of his account
     * @return empty when w.c.s. does not know him, or not yet: accounts arrive there a few seconds after their creation
     * @throws RequestSourceException when w.c.s. gave no usable answer
     */
    Optional<Long> citizenNumber(String uuid);

    /**
     * The number of the request that a draft became, such as {@code 1-11}.
     *
     * @return empty as long as it is a draft, and also when it was discarded: {@link #isGone} tells these apart
     * @throws RequestSourceException when w.c.s. gave no usable answer
     */
    Optional<String> numberOf(String form, long id);

    /**
     * Whether w.c.s. itself says that it has neither such a draft nor the request that it became: it was discarded, or
     * removed with time. Whatever it does not say is not so.
     *
     * @throws RequestSourceException when w.c.s. gave no usable answer
     */
    boolean isGone(String form, long id);

    /** Where an agent fills a draft. */
    URI fillingPage(String form, long id);

    /** Where a request is processed. */
    URI requestPage(String form, long id);

    /** Where an agent finds the drafts that he began and did not finish. */
    URI pendingPage();
}
