package org.welco.access.role;

import java.util.EnumSet;
import java.util.Set;
import org.welco.access.Right;
import org.welco.agent.Agent;
import org.welco.tenant.Tenant;

/** What the roles of a signed-in agent allow him in his tenant. */
public final class RightsOfAgent {

    private RightsOfAgent() {}

    /**
     * On the first day, when no role opens anything, a superuser has no right but to see what is missing, and anybody else
     * none.
     */
    public static Set<Right> in(Tenant tenant, Agent agent) {
        RoleMapping mapping = RoleMapping.of(tenant);
        Set<Right> rights = EnumSet.noneOf(Right.class);
        if (agent.superuser()) {
            rights.add(Right.SUPERUSER);
        }
        if (!mapping.isEmpty() && mapping.opensSomethingTo(agent)) {
            rights.add(Right.AGENT);
            if (mapping.letsRead(agent)) {
                rights.add(Right.KB_READER);
            }
            if (mapping.channelsOf(agent).contains(Channel.MAIL)) {
                rights.add(Right.MAIL_DESK);
            }
        }
        return rights;
    }
}
