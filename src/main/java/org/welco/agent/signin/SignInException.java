package org.welco.agent.signin;

import java.util.Objects;

/** An attempt to sign in did not succeed. Its message is for the log: no code, no token, nobody's name. */
public class SignInException extends Exception {

    private static final long serialVersionUID = 1L;

    private final Reason reason;

    /** What whoever tried is told. */
    public enum Reason {
        /** The tenant's settings say nothing usable about its identity provider. */
        NOT_CONFIGURED,
        /** The attempt is unknown, too old, was used before, or began in another browser. */
        EXPIRED,
        /** The provider says that this agent may not, or he said no himself. */
        DENIED,
        /** Silently it was not possible; with the agent looking it may be. */
        NEEDS_AGENT,
        /** What came back does not verify. */
        NOT_BELIEVED,
        /** The account is unknown to the directory, or deactivated. */
        NO_ACCOUNT,
        /** The provider or the directory does not answer. */
        UNREACHABLE
    }

    public SignInException(Reason reason, String message) {
        super(message);
        this.reason = Objects.requireNonNull(reason);
    }

    public SignInException(Reason reason, String message, Throwable cause) {
        super(message, cause);
        this.reason = Objects.requireNonNull(reason);
    }

    public Reason reason() {
        return reason;
    }
}
