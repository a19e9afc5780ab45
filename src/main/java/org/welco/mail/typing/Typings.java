package org.welco.mail.typing;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.welco.agent.Agent;
import org.welco.mail.MailReference;

/** What is being typed in the current tenant. Every method joins the caller's transaction and needs one. */
public interface Typings {

    /** Whose text about which letter. */
    record Place(MailReference mail, Agent agent, TypedField field) {}

    /**
     * Keeps the text in place of the one before.
     *
     * @param round in which the page began, 1 when it found no text, 0 for a page that does not know
     * @return as it is now: with another content when that round was forgotten; empty when there is no such letter
     */
    Optional<Typed> keep(Place place, String content, int round);

    /** Everything that the agent left about that letter, empty texts too. */
    List<Typed> of(MailReference mail, Agent agent);

    /** Ends the round of that text, whether there is one or not. */
    void forget(Place place);

    /** @return how many texts, untouched for so long, were thrown away */
    int purge(Duration untouched);
}
