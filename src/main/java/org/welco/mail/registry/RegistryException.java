package org.welco.mail.registry;

import java.time.Duration;
import java.util.Objects;
import java.util.Optional;

/**
 * The registry did not do what was asked. The message is one French sentence for agents and operators; it never holds a
 * password, a body or a person's data.
 */
public class RegistryException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** What went wrong, as far as it changes what we do next. */
    public enum Kind {
        /** User name or password refused. */
        CREDENTIALS,
        /** The user may not do this, or the letter is out of his group's perimeter. */
        RIGHTS,
        /** The registry does not know the status that we set. */
        UNKNOWN_STATUS,
        /** The letter is no longer there. */
        GONE,
        /** A migration is running there: later. */
        MIGRATION,
        /** The server ran out of memory building the answer: an empty 500. */
        MEMORY,
        /** The answer is not what it should be. */
        UNREADABLE,
        /** Refused for another reason that will not change by itself. */
        REFUSED,
        /** The server failed. */
        SERVER_ERROR,
        /** Nobody answered, or not in time. */
        UNREACHABLE,
        /** Our own settings do not allow the call: nothing was sent. */
        SETTINGS
    }

    private final Kind kind;
    private final boolean mayHaveBeenDone;
    private final transient Optional<Duration> retryAfter;

    /**
     * @param mayHaveBeenDone for a write: whether the registry may have carried it out although we were not told
     * @param retryAfter the wait that the registry asked for
     */
    public RegistryException(
            Kind kind, String message, boolean mayHaveBeenDone, Optional<Duration> retryAfter, Throwable cause) {
        super(message, cause);
        this.kind = Objects.requireNonNull(kind);
        this.mayHaveBeenDone = mayHaveBeenDone;
        this.retryAfter = Objects.requireNonNull(retryAfter);
    }

    public RegistryException(Kind kind, String message) {
        this(kind, message, false, Optional.empty(), null);
    }

    public Kind kind() {
        return kind;
    }

    public boolean mayHaveBeenDone() {
        return mayHaveBeenDone;
    }

    public Optional<Duration> retryAfter() {
        return retryAfter;
    }
}
