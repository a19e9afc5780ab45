package org.welco.agent.signin;

import java.util.Objects;

/**
 * Who came back from the identity provider, verified.
 *
 * @param nameId 32 lower-case hexadecimal digits
 * @param session the provider's own name for the session, empty when it gave none
 */
public record Identity(String nameId, String session) {

    public Identity {
        Objects.requireNonNull(nameId);
        Objects.requireNonNull(session);
    }
}
