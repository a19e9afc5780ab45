package org.welco.request.start;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.welco.agent.Agent;

/** Requests begun at the desk. Every method joins the caller's transaction and needs one. */
public interface DeskRequests {

    /** Nobody else begins one for that agent until the end of the transaction. */
    void lock(Agent agent);

    /** Nobody else changes it until the end of the transaction. */
    Optional<DeskRequest> lock(long id);

    Optional<DeskRequest> find(long id);

    Optional<DeskRequest> of(Agent agent, UUID gesture);

    /** Adds one; its id is known when this returns. */
    void add(DeskRequest one);

    /**
     * Those of an agent on which something is left to do, newest first.
     *
     * @param citizen uuid of the account that they are for; empty for those without account
     */
    List<DeskRequest> unfinished(Agent agent, Optional<String> citizen, int limit);

    /** Ids of those that are to be looked at by now, the longest due first. */
    List<Long> toLookAt(OffsetDateTime now, int limit);

    /** How often an agent began which form since then, by slug. */
    Map<String, Long> uses(Agent agent, OffsetDateTime since);

    /** The title under which a form was last begun. */
    Optional<String> titleOf(String form);

    /** Forgets those begun before. @return how many */
    int forgetBefore(OffsetDateTime moment);

    /** Forgets the tracking codes of drafts made before. */
    void forgetCodesBefore(OffsetDateTime moment);
}
