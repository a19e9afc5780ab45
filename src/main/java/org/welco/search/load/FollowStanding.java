package org.welco.search.load;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import org.welco.search.citizen.CitizenIndex;

/** How the index of the current tenant stands, for whoever watches. */
@ApplicationScoped
public class FollowStanding {

    /** The state of the index. @param citizens how many it holds */
    public record Standing(FollowState state, long citizens) {

        /** One French line, without personal data. */
        public String words() {
            return state.isUsable()
                    ? citizens + " usagers" + (state.loading().isPresent() ? ", relecture en cours" : "")
                    : "premier chargement : " + citizens + " usagers jusqu’ici";
        }
    }

    private FollowStates states;
    private CitizenIndex index;

    FollowStanding() {}

    @Inject
    public FollowStanding(FollowStates states, CitizenIndex index) {
        this.states = states;
        this.index = index;
    }

    @Transactional
    public Standing now() {
        return new Standing(states.read(), index.count());
    }
}
