package org.welco.search.code;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.net.URI;
import java.time.Clock;
import java.util.Optional;
import org.welco.agent.Agent;
import org.welco.request.RequestSourceException;
import org.welco.search.code.Opened.Outcome;
import org.welco.tenant.CurrentTenant;

/**
 * Opens a request by its tracking code, because an agent wants it now: whoever has the code may read the request, whatever
 * his roles. Each time is one line of the log, with the agent and without what was written. Goes over the network, outside any
 * transaction.
 */
@ApplicationScoped
public class OpenByCode {

    private static final Logger LOG = System.getLogger(OpenByCode.class.getName());

    private TrackedRequests requests;
    private CurrentTenant tenant;
    private WrongCodes wrong;

    OpenByCode() {}

    @Inject
    public OpenByCode(TrackedRequests requests, CurrentTenant tenant, Clock clock) {
        this.requests = requests;
        this.tenant = tenant;
        this.wrong = new WrongCodes(clock);
    }

    /** @param code as written by anybody */
    public Opened open(String code, Agent agent) {
        String host = tenant.get().host();
        Opened opened = CodeShape.read(code)
                .map(read -> counted(read, host, agent))
                .orElseGet(() -> Opened.not(Outcome.NOT_A_CODE));
        LOG.log(
                Level.INFO,
                "{0} search: {1}: a request by its tracking code: {2}",
                host,
                agent.actor(),
                opened.outcome());
        return opened;
    }

    private Opened counted(String code, String host, Agent agent) {
        return wrong.add(host, agent.nameId()) ? ask(code, host, agent) : Opened.not(Outcome.TOO_MANY);
    }

    private Opened ask(String code, String host, Agent agent) {
        boolean wrongCode = false;
        try {
            Optional<URI> address = requests.opening(code);
            wrongCode = address.isEmpty();
            return address.map(Opened::at).orElseGet(() -> Opened.not(Outcome.UNKNOWN));
        } catch (RequestSourceException trouble) {
            LOG.log(Level.WARNING, "{0} search: tracking code: {1}", host, trouble.getMessage());
            return Opened.not(Outcome.NO_ANSWER);
        } finally {
            if (!wrongCode) {
                wrong.forgive(host, agent.nameId());
            }
        }
    }
}
