package org.welco.search.request;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;

/** How far the index of requests of the current tenant follows each form. Joins the caller's transaction and needs one. */
public interface RequestFollowStates {

    /** How far a form is followed, in the local time of the source; empty before the first time. */
    Optional<LocalDateTime> followed(String form);

    /** @param to everything modified before is in the index */
    void follow(String form, LocalDateTime to);

    /** The list of that form is refused, until it is followed again. */
    void refuse(String form);

    /** Forms whose lists were refused when they were last asked for. */
    Set<String> refused();

    /** Forgets all other forms. */
    void restrict(Collection<String> forms);

    /** When all forms were read again for the last time, by our clock. */
    Optional<Instant> fullAt();

    void full(Instant at);
}
