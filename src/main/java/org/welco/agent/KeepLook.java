package org.welco.agent;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Optional;

/** The look that an agent chose, on whatever computer he signs in. Each method is one short transaction. */
@ApplicationScoped
public class KeepLook {

    private AgentLooks looks;

    KeepLook() {}

    @Inject
    public KeepLook(AgentLooks looks) {
        this.looks = looks;
    }

    /** See {@link AgentLooks#of}. */
    @Transactional
    public Optional<Look> of(Agent agent) {
        return looks.of(agent);
    }

    /** The desk looks so from the next page on. */
    @Transactional
    public void keep(Agent agent, Look look) {
        looks.keep(agent, look);
    }
}
