package org.welco.search.api;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.welco.access.Caller;
import org.welco.access.Right;
import org.welco.access.role.RightsOfAgent;
import org.welco.agent.Agent;
import org.welco.agent.AgentDirectory;
import org.welco.agent.AgentDirectoryException;
import org.welco.tenant.CurrentTenant;
import org.welco.tenant.Tenant;

/**
 * For whom a call searches: the agent of the session, or the one in whose name a service of the platform signs, when his
 * roles let him into Welco.
 */
@ApplicationScoped
public class SearchingAgents {

    /** A service signs each key that an agent types; who he is, is asked that seldom. */
    static final Duration FRESH = Duration.ofSeconds(30);

    private static final int MOST_HELD = 2000;
    private static final Pattern NAME_ID = Pattern.compile("[0-9a-f]{32}");
    private static final Logger LOG = System.getLogger(SearchingAgents.class.getName());

    private record Key(Tenant tenant, String nameId) {}

    private record Seen(Optional<Agent> agent, Instant at) {}

    private final Map<Key, Seen> seen = new ConcurrentHashMap<>();
    private AgentDirectory directory;
    private CurrentTenant current;
    private Clock clock;

    SearchingAgents() {}

    @Inject
    public SearchingAgents(AgentDirectory directory, CurrentTenant current, Clock clock) {
        this.directory = directory;
        this.current = current;
        this.clock = clock;
    }

    /**
     * @return empty when the call is nobody's who may enter
     * @throws AgentDirectoryException when nobody could be asked who he is
     */
    public Optional<Agent> of(Caller caller) {
        if (caller.agent().isPresent()) {
            return caller.agent().filter(this::enters);
        }
        boolean signed = caller.may(Right.SERVICE)
                && NAME_ID.matcher(caller.actingPerson()).matches();
        return signed ? known(caller.actingPerson()).filter(this::enters) : Optional.empty();
    }

    private boolean enters(Agent agent) {
        return RightsOfAgent.in(current.get(), agent).contains(Right.AGENT);
    }

    private Optional<Agent> known(String nameId) {
        Key key = new Key(current.get(), nameId);
        Instant now = clock.instant();
        Seen before = seen.get(key);
        if (before != null && before.at().plus(FRESH).isAfter(now)) {
            return before.agent();
        }
        if (seen.size() > MOST_HELD) {
            seen.values().removeIf(old -> old.at().plus(FRESH).isBefore(now));
        }
        try {
            Optional<Agent> agent = directory.find(current.get(), nameId);
            seen.put(key, new Seen(agent, now));
            return agent;
        } catch (AgentDirectoryException unknown) {
            LOG.log(Level.WARNING, "{0} search: {1}", current.get().host(), unknown.getMessage());
            throw unknown;
        }
    }
}
