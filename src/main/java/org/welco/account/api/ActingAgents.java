package org.welco.account.api;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.welco.access.Right;
import org.welco.access.role.RightsOfAgent;
import org.welco.agent.Agent;
import org.welco.agent.AgentDirectory;
import org.welco.agent.AgentMails;
import org.welco.tenant.CurrentTenant;

/** The agent whom a service names: as the directory has him now, and only if his roles let him into Welco. */
@ApplicationScoped
class ActingAgents {

    private static final Pattern NAME_ID = Pattern.compile("[0-9a-f]{32}");
    private static final Pattern MAIL = Pattern.compile("[^@\\s]+@[^@\\s]+");

    private AgentDirectory directory;
    private AgentMails mails;
    private CurrentTenant tenant;

    ActingAgents() {}

    @Inject
    ActingAgents(AgentDirectory directory, AgentMails mails, CurrentTenant tenant) {
        this.directory = directory;
        this.mails = mails;
        this.tenant = tenant;
    }

    /**
     * @param named his NameID or his mail
     * @return empty when it is nobody who may enter, or several
     * @throws org.welco.agent.AgentDirectoryException when that could not be found out
     */
    Optional<Agent> of(String named) {
        if (NAME_ID.matcher(named).matches()) {
            return directory.find(tenant.get(), named).filter(this::enters);
        }
        if (!MAIL.matcher(named).matches()) {
            return Optional.empty();
        }
        List<Agent> all = mails.withMail(tenant.get(), named).stream()
                .filter(this::enters)
                .toList();
        return all.size() == 1 ? Optional.of(all.get(0)) : Optional.empty();
    }

    private boolean enters(Agent agent) {
        return RightsOfAgent.in(tenant.get(), agent).contains(Right.AGENT);
    }
}
