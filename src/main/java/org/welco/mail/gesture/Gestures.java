package org.welco.mail.gesture;

import java.util.Optional;
import java.util.UUID;

/** The gestures that were made. Every method joins the caller's transaction and needs one. */
public interface Gestures {

    Optional<KeptGesture> find(UUID token);

    void add(KeptGesture gesture);
}
