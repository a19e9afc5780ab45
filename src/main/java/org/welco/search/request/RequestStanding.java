package org.welco.search.request;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Set;

/** How the index of requests of the current tenant stands, for whoever watches or searches. */
@ApplicationScoped
public class RequestStanding {

    /** The state of the index. @param requests how many it holds @param refused forms that it lacks, since w.c.s. refuses their lists */
    public record Standing(long requests, Set<String> refused) {

        public Standing {
            refused = Set.copyOf(refused);
        }

        /** One French line, without personal data. */
        public String words() {
            return requests + " demandes" + (refused.isEmpty() ? "" : ", " + lacking(refused.size()));
        }
    }

    private RequestIndex index;
    private RequestFollowStates states;

    RequestStanding() {}

    @Inject
    public RequestStanding(RequestIndex index, RequestFollowStates states) {
        this.index = index;
        this.states = states;
    }

    @Transactional
    public Standing now() {
        return new Standing(index.count(), states.refused());
    }

    /** What a search lacks, in French; empty when it lacks nothing. */
    @Transactional
    public String lacking() {
        int refused = states.refused().size();
        return refused == 0 ? "" : lacking(refused);
    }

    private static String lacking(int refused) {
        return "recherche exacte seulement pour " + refused
                + (refused == 1 ? " démarche dont w.c.s. refuse la liste" : " démarches dont w.c.s. refuse les listes");
    }
}
