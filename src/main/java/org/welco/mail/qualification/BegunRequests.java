package org.welco.mail.qualification;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.welco.mail.Mail;
import org.welco.mail.MailReference;

/** Requests begun from letters. Every method joins the caller's transaction and needs one. */
public interface BegunRequests {

    /** In the order in which they were begun, detached ones included. */
    List<BegunRequest> of(Mail mail);

    /** Adds one; its id is known when this returns. */
    void add(BegunRequest begun);

    /** Letters with a request that is to be looked at by now, the longest due first. */
    List<MailReference> toLookAt(OffsetDateTime now, int limit);

    /** Slugs of the forms that an agent chose since then, the most chosen first. */
    List<String> formsOf(String agentId, OffsetDateTime since, int limit);

    /** How often an agent chose which form since then, by slug. */
    Map<String, Long> uses(String agentId, OffsetDateTime since);

    /** The title under which a form was last chosen. */
    Optional<String> titleOf(String form);
}
