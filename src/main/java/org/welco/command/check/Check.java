package org.welco.command.check;

import java.util.List;

/**
 * Proves settings of the current tenant. Rooms implement it as CDI beans. Called inside the tenant's gate, outside any
 * transaction; may wait for the network; changes nothing anywhere.
 */
public interface Check {

    /** What it is about. */
    Topic topic();

    /** One finding per thing verified, in the order in which an administrator mends them; not empty. */
    List<Finding> verify();
}
