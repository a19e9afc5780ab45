package org.welco.request.start;

import java.util.Optional;
import java.util.Set;
import org.welco.access.role.Channel;
import org.welco.agent.Agent;

/** How agents begin requests. Every method joins the caller's transaction and needs one. */
public interface StartHabits {

    /** Empty while he chose none. */
    Optional<Channel> channel(Agent agent);

    void keepChannel(Agent agent, Channel channel);

    /** Slugs of the forms that he wants first. */
    Set<String> favourites(Agent agent);

    void turnFavourite(Agent agent, String form, boolean on);
}
