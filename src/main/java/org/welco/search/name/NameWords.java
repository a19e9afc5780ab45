package org.welco.search.name;

import java.util.List;

/** The words of all names in the current tenant's index. Joins the caller's transaction and needs one. */
public interface NameWords {

    /**
     * What was read.
     *
     * @param generation grows when words were taken away or numbered anew: what was known before is void
     * @param words in the order of their numbers; all of them when the generation is another than the one asked about
     */
    record Added(long generation, List<NameWord> words) {

        public Added {
            words = List.copyOf(words);
        }
    }

    /**
     * What was added since, by any node; numbers follow commits.
     *
     * @param generation as known, -1 for nothing known
     * @param lastId the highest number known in it
     */
    Added since(long generation, int lastId);

    /** Takes away words that nobody bears any more, and counts who bears the others. @return how many were taken away */
    int tidy();
}
