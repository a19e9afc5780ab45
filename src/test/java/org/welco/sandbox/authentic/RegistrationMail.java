package org.welco.sandbox.authentic;

import java.time.Instant;

/**
 * A mail that authentic wrote to whoever got an account.
 *
 * @param token what opens its link
 * @param next where the link leads in the end, empty for authentic itself
 */
public record RegistrationMail(Instant at, String to, String uuid, String token, String next) {

    static final String LINK = "/password/reset/confirm/";

    /** The path of its link. */
    public String path() {
        return LINK + token + "/";
    }
}
