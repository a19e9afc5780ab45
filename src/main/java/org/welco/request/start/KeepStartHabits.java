package org.welco.request.start;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Set;
import org.welco.access.role.Channel;
import org.welco.agent.Agent;

/** What an agent chose for the requests that he begins, on whatever computer he signs in. Each method is one short transaction. */
@ApplicationScoped
public class KeepStartHabits {

    private StartHabits habits;

    KeepStartHabits() {}

    @Inject
    public KeepStartHabits(StartHabits habits) {
        this.habits = habits;
    }

    /** The channel by which citizens last reached him; the counter for who never said. */
    @Transactional
    public Channel channel(Agent agent) {
        return habits.channel(agent).orElse(Channel.COUNTER);
    }

    /** See {@link StartHabits#keepChannel}. */
    @Transactional
    public void keepChannel(Agent agent, Channel channel) {
        habits.keepChannel(agent, channel);
    }

    /** See {@link StartHabits#favourites}. */
    @Transactional
    public Set<String> favourites(Agent agent) {
        return habits.favourites(agent);
    }

    /** See {@link StartHabits#turnFavourite}. */
    @Transactional
    public void turnFavourite(Agent agent, String form, boolean on) {
        habits.turnFavourite(agent, form, on);
    }
}
