package org.welco.mail.gesture;

import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;

/** The gestures that were made. Every method joins the caller's transaction and needs one. */
public interface Gestures {

    Optional<KeptGesture> find(UUID token);

    void add(KeptGesture gesture);

    /**
     * Lets go of gestures made before that moment, whose tokens no page sends any more.
     *
     * @return how many
     */
    int forget(OffsetDateTime madeBefore);
}
