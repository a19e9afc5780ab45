package org.welco.mail.gesture;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The gestures that were made. Every method joins the caller's transaction and needs one. */
public interface Gestures {

    Optional<KeptGesture> find(UUID token);

    /** Those that were made on the same letter after that one and not undone, in order. */
    List<KeptGesture> after(KeptGesture gesture);

    void add(KeptGesture gesture);

    /** Forgets what was typed for gestures that nobody can undo any more. @return how many */
    int forgetReasons(OffsetDateTime now);
}
