package org.welco.mail.harvest;

import java.time.OffsetDateTime;

/** Keeps the tenant's {@link HarvestState}. Every method joins the caller's transaction and needs one. */
public interface HarvestStates {

    HarvestState read();

    void pause(String reason, long resId);

    /** The perimeter was seen to be right: lifts the pause, if any. */
    void proveReach();

    /** Lifts the pause, if any, without any proof: the next letter that comes in has to prove the reach. */
    void resume();

    /** The time now by the database's clock: the one that says when a step was confirmed, whatever the node. */
    OffsetDateTime now();

    /** Notes how a run ended; an empty error means well. */
    void ran(long newMails, String error);
}
