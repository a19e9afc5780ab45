package org.welco.agent.signin;

import java.time.Instant;
import java.util.Objects;

/**
 * Something that a sign-in showed of how Welco is declared at the identity provider, and that cannot be found out otherwise.
 *
 * @param client the declaration that was in use: provider and identifier; no secret
 * @param detail what belongs to it, empty for nothing; never a token, nor a name
 */
public record SignInFact(String client, Kind kind, String detail, Instant seenAt) {

    /** What was seen. */
    public enum Kind {
        /** An agent's token was believed; the detail is his NameID. */
        ENTERED,
        /** The same, without anything having been shown to him. */
        ENTERED_SILENTLY,
        /** An agent was asked whether he agrees, and did not. */
        CONSENT_REFUSED,
        /** The token named the agent otherwise than by his NameID. */
        OTHER_SUBJECT,
        /** The token was signed by the algorithm that the detail names. */
        OTHER_ALGORITHM,
        /** The token was over, or not yet valid; the detail is the state of the settings. */
        OTHER_CLOCK,
        /** The token did not verify for another reason; the detail is the state of the settings. */
        NOT_VERIFIED
    }

    public SignInFact {
        Objects.requireNonNull(client);
        Objects.requireNonNull(kind);
        Objects.requireNonNull(detail);
        Objects.requireNonNull(seenAt);
    }
}
