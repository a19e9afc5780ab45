package org.welco.mail.inbox;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import org.welco.agent.Agent;

/** What an agent chose for his work with letters, on whatever computer he signs in. Each method is one short transaction. */
@ApplicationScoped
public class KeepHabits {

    private DeskHabits habits;

    KeepHabits() {}

    @Inject
    public KeepHabits(DeskHabits habits) {
        this.habits = habits;
    }

    /** See {@link DeskHabits#keysAreOn}. */
    @Transactional
    public boolean keysAreOn(Agent agent) {
        return habits.keysAreOn(agent);
    }

    /** Single keys are gestures for him from now on, or no more. */
    @Transactional
    public void turnKeys(Agent agent, boolean on) {
        habits.turnKeys(agent, on);
    }
}
