package org.welco.search;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.welco.agent.Agent;

/** Where something may be found. Called on a thread of its own inside the tenant's gate, outside any transaction. */
public interface SearchSource {

    /** One constant word, as in the scope of an address: {@code citizens}. */
    String name();

    /** How long an answer may take; later it is told as late, and thrown away. */
    Duration patience();

    /**
     * Whether anything of it may be shown to him; of one that is not for him nothing is offered, and it is not asked. Called inside the tenant's
     * gate, on the way to an answer: it waits for nothing.
     *
     * @param agent empty for a program
     */
    default boolean isFor(Optional<Agent> agent) {
        return true;
    }

    /**
     * Best first. What whoever asks may not see is neither given nor counted.
     *
     * @throws SearchSourceException when the source gives no usable answer
     */
    List<SearchHit> search(SearchQuestion question);

    /** What its answers lack at this moment although it answers, in French; empty when they lack nothing. Called as {@link #search}. */
    default String lacking() {
        return "";
    }
}
