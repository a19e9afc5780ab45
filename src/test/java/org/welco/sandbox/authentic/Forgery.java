package org.welco.sandbox.authentic;

/** An identity token that must not be believed, given out once. */
public enum Forgery {
    OTHER_ISSUER,
    OTHER_AUDIENCE,
    EXPIRED,
    OTHER_NONCE,
    /** {@code alg: none}. */
    UNSIGNED,
    /** Signed with another secret or key. */
    OTHER_KEY,
    /** HMAC with what everybody knows: the identifier in place of the secret, or the public key. */
    CONFUSED_ALGORITHM
}
