package org.welco.search.load;

/** Asked and told while the index follows. */
public interface FollowProgress {

    /** Whether to go on: false when somebody else has the work, or it is to stop. */
    boolean goesOn();

    /** So many accounts were read until now. */
    void read(long accounts);
}
