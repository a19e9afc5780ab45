package org.welco.mail.harvest;

import java.time.OffsetDateTime;

/** Keeps the tenant's {@link HarvestState}. Every method joins the caller's transaction and needs one. */
public interface HarvestStates {

    HarvestState read();

    /** The database's time, the one that all nodes share and that confirmations are written in. */
    OffsetDateTime now();

    void pause(String reason, long resId);

    /** The perimeter was seen to be right: lifts the pause, if any. */
    void proveReach();

    /** Notes how a run ended; an empty error means well. */
    void ran(long newMails, String error);
}
