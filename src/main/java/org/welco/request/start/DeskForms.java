package org.welco.request.start;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.OffsetDateTime;
import java.util.Map;
import org.welco.agent.Agent;

/** Which forms agents begin at the desk. */
@ApplicationScoped
public class DeskForms implements UsedForms {

    private DeskRequests requests;

    DeskForms() {}

    @Inject
    public DeskForms(DeskRequests requests) {
        this.requests = requests;
    }

    @Override
    @Transactional
    public Map<String, Long> usesOf(Agent agent, OffsetDateTime since) {
        return requests.uses(agent, since);
    }
}
