package org.welco.mail.qualification;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.Optional;
import java.util.Set;
import org.welco.agent.Agent;

/** What an agent asked for when he began a request, and who he is; never changes. */
@Embeddable
public class BegunOrder {

    private String gesture;
    private String form;
    private String title;
    private String citizen;

    @Column(name = "agent_id")
    private String agentId;

    @Column(name = "agent_name")
    private String agentName;

    protected BegunOrder() {}

    BegunOrder(InHand hand, FormChoice choice, String title) {
        this.gesture = hand.gesture().toString();
        this.form = choice.form();
        this.title = title;
        this.citizen = choice.citizen().orElse(null);
        this.agentId = hand.agent().nameId();
        this.agentName = hand.agent().name();
    }

    String gesture() {
        return gesture;
    }

    String form() {
        return form;
    }

    String title() {
        return title;
    }

    Optional<String> citizen() {
        return Optional.ofNullable(citizen);
    }

    /** His roles are not kept. */
    Agent agent() {
        return new Agent(agentId, agentName, Set.of(), false);
    }
}
