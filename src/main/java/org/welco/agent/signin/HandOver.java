package org.welco.agent.signin;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Base64;
import org.welco.agent.Agent;
import org.welco.agent.AgentDirectory;
import org.welco.agent.AgentDirectoryException;
import org.welco.agent.AgentSession;
import org.welco.agent.signin.SignInException.Reason;
import org.welco.tenant.CurrentTenant;

/**
 * An agent who is signed in at the top of a window goes on in a frame of a portal of another site, where the browser keeps
 * cookies apart: a code takes his sign-in there. It serves once, in the tenant that gave it, within a minute. Waits for the
 * directory; without transaction.
 */
@ApplicationScoped
public class HandOver {

    /** 256 bits. */
    private static final int BYTES = 32;

    private final SecureRandom random = new SecureRandom();
    private CurrentTenant tenant;
    private HandOverLedger ledger;
    private AgentDirectory directory;
    private Clock clock;

    HandOver() {}

    @Inject
    public HandOver(CurrentTenant tenant, HandOverLedger ledger, AgentDirectory directory, Clock clock) {
        this.tenant = tenant;
        this.ledger = ledger;
        this.directory = directory;
        this.clock = clock;
    }

    /** @return the code, 43 characters of base64url; never to be logged, nor to stand in an address */
    public String give(AgentSession session) {
        byte[] bytes = new byte[BYTES];
        random.nextBytes(bytes);
        String code = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        ledger.open(code, session.agent().nameId(), session.providerSession());
        return code;
    }

    /**
     * Whoever comes with the code is that agent, as the directory has him now. His session bears the identity provider's name
     * for the first one, so that both end together when he signs out.
     */
    public AgentSession take(String code) throws SignInException {
        HandedOver what = ledger.close(code)
                .orElseThrow(() -> new SignInException(Reason.EXPIRED, "no such code, or it was used"));
        try {
            Agent agent = directory
                    .find(tenant.get(), what.nameId())
                    .orElseThrow(() -> new SignInException(Reason.NO_ACCOUNT, "no active account in the directory"));
            return new AgentSession(tenant.get(), agent, what.providerSession(), clock.instant());
        } catch (AgentDirectoryException e) {
            throw new SignInException(Reason.UNREACHABLE, e.getMessage(), e);
        }
    }
}
