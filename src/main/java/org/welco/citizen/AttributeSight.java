package org.welco.citizen;

import org.welco.agent.Agent;

/** Which attributes of a citizen an agent is shown at all, wherever they are shown. Safe for any thread. */
public interface AttributeSight {

    /** @param attribute the directory's name @return false also while the tenant's settings cannot be read */
    boolean showsAttribute(String attribute, Agent agent);
}
