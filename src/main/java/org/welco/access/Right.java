package org.welco.access;

import java.util.Map;
import java.util.Optional;

/** What a caller may be allowed. A signed call of a known service of the platform has {@link #SERVICE}. */
public enum Right {
    /** A service of the same Publik platform, proven by its signature. */
    SERVICE,
    /** Read letters, bring some in, refuse, associate, replay deliveries. */
    MAIL,
    /** Send an answer to a letter. */
    RESPONSE,
    /** A signed-in agent whose roles let him in. */
    AGENT,
    /** A signed-in agent of the mail channel: he reads letters and processes them. */
    MAIL_DESK,
    /** A signed-in agent whose roles let him read the articles of the knowledge base. */
    KB_READER,
    /** A signed-in agent to whom the identity provider gives everything: he sees what the settings still lack. */
    SUPERUSER,
    /** Whoever holds a capability: he sees what it was given for. */
    HOLDER,
    /** Search people and requests. */
    SEARCH,
    /** Run the commands that may be run from outside, for the own host only. */
    ADMIN,
    /** The operator on the machine itself, holding the token of the running service. */
    OPERATOR;

    private static final Map<String, Right> GIVEN =
            Map.of("mail", MAIL, "response", RESPONSE, "search", SEARCH, "admin", ADMIN);

    /** The right that settings give by that name; the others cannot be given. */
    public static Optional<Right> given(String name) {
        return Optional.ofNullable(GIVEN.get(name));
    }
}
