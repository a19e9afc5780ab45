package org.welco.mail.qualification;

import java.util.Objects;
import org.welco.agent.Agent;
import org.welco.mail.MailReference;

/**
 * What every write gesture of an agent on a letter carries.
 *
 * @param claim the token of his claim, as his page holds it; refused when somebody else has the letter by now
 * @param token drawn by the page for this one gesture, 1 to 64 characters: the same gesture twice is one
 */
public record Gesture(MailReference letter, Agent agent, String claim, String token) {

    private static final int LONGEST = 64;

    public Gesture {
        Objects.requireNonNull(letter);
        Objects.requireNonNull(agent);
        Objects.requireNonNull(claim);
        if (token.isBlank() || token.length() > LONGEST) {
            throw new IllegalArgumentException("a gesture needs its token");
        }
    }

    /** How journals name who did it. */
    public String actor() {
        return "agent " + agent.nameId();
    }
}
