package org.welco.mail.qualification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import org.welco.agent.Agent;
import org.welco.request.start.UsedForms;

/** Which forms are chosen for letters here. */
@ApplicationScoped
public class FormHabits implements UsedForms {

    private static final int DAYS = 90;
    private static final int MOST = 6;

    private BegunRequests begun;
    private Clock clock;

    FormHabits() {}

    @Inject
    public FormHabits(BegunRequests begun, Clock clock) {
        this.begun = begun;
        this.clock = clock;
    }

    /** Slugs of the forms that he chose in the last 90 days, the most chosen first. */
    @Transactional
    public List<String> of(Agent agent) {
        return begun.formsOf(agent.nameId(), OffsetDateTime.now(clock).minusDays(DAYS), MOST);
    }

    @Override
    @Transactional
    public Map<String, Long> usesOf(Agent agent, OffsetDateTime since) {
        return begun.uses(agent.nameId(), since);
    }

    /** The title under which a form was last chosen; its slug when it never was. */
    @Transactional
    public String titleOf(String form) {
        return begun.titleOf(form).orElse(form);
    }
}
