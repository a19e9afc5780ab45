package org.welco.search.load;

/** How far the index follows, in the current tenant. Joins the caller's transaction and needs one. */
public interface FollowStates {

    /** {@link FollowState#NOTHING} before the first. */
    FollowState read();

    void write(FollowState state);
}
