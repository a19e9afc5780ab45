package org.welco.access.proof;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.welco.access.Caller;
import org.welco.access.IncomingCall;
import org.welco.access.OperatorToken;
import org.welco.access.Proof;
import org.welco.access.Proof.Means;
import org.welco.access.Proof.Outcome;
import org.welco.access.Right;
import org.welco.access.Route;
import org.welco.access.basic.ApiClients;
import org.welco.access.basic.Credentials;
import org.welco.access.capability.Capabilities;
import org.welco.access.role.RightsOfAgent;
import org.welco.access.signature.SignatureCheck;
import org.welco.access.signature.SignatureRefusedException;
import org.welco.access.signature.SignedCall;
import org.welco.agent.Agent;
import org.welco.tenant.Tenant;

/**
 * Finds out who makes a call. One proof is looked at: a token, which is the operator's or nobody's, else a signature
 * when there is one, else HTTP Basic, else the session of a signed-in agent. Where a capability suffices, a good one is
 * enough. Safe for any thread; may wait for the network and for the database.
 */
@ApplicationScoped
public class ProveCaller {

    private static final Logger LOG = System.getLogger(ProveCaller.class.getName());
    private static final String SCHEME = "token ";
    private static final Caller OPERATOR = new Caller("operator", Set.of(Right.OPERATOR), "");

    private SignatureCheck signatures;
    private ApiClients clients;
    private OperatorToken token;
    private Capabilities capabilities;

    ProveCaller() {}

    @Inject
    public ProveCaller(SignatureCheck signatures, ApiClients clients, OperatorToken token, Capabilities capabilities) {
        this.signatures = signatures;
        this.clients = clients;
        this.token = token;
        this.capabilities = capabilities;
    }

    /** @param route the line of the table that serves the call; an open one spends no proof */
    public Proof prove(IncomingCall call, Route route) {
        if (route.door() == Route.Door.OPEN) {
            return Proof.absent();
        }
        if (isToken(call.authorization())) {
            return proveOperator(call, route);
        }
        if (call.tenant().isEmpty()) {
            return Proof.absent();
        }
        Tenant tenant = call.tenant().get();
        Optional<Proof> capability = proveCapability(tenant, call, route);
        if (capability.isPresent()) {
            return capability.get();
        }
        if (signatures.concerns(call.rawQuery())) {
            return proveSignature(tenant, call.rawQuery());
        }
        return Credentials.concern(call.authorization())
                ? clients.prove(tenant, Credentials.read(call.authorization()))
                : proveSession(tenant, call);
    }

    /** Whose session it is was found out before; what he may do is asked anew each time. */
    private static Proof proveSession(Tenant tenant, IncomingCall call) {
        return call.browsing()
                .agent()
                .map(agent -> Proof.of(Means.SESSION, Caller.of(agent, RightsOfAgent.in(tenant, agent))))
                .orElseGet(Proof::absent);
    }

    /** One that opens nothing any more leaves the way to other proofs: its page may be open in an agent's browser. */
    private Optional<Proof> proveCapability(Tenant tenant, IncomingCall call, Route route) {
        if (!route.rights().contains(Right.HOLDER) || !capabilities.concerns(call.rawQuery())) {
            return Optional.empty();
        }
        return capabilities
                .holder(tenant, call.rawPath(), call.rawQuery())
                .map(agent -> Proof.of(Means.CAPABILITY, new Caller(Agent.actor(agent), Set.of(Right.HOLDER), agent)));
    }

    private static boolean isToken(String authorization) {
        return authorization.toLowerCase(Locale.ROOT).startsWith(SCHEME);
    }

    /** From this machine only, and never through a proxy, whose loopback would be everybody's. */
    private Proof proveOperator(IncomingCall call, Route route) {
        boolean right = call.direct()
                && route.rights().contains(Right.OPERATOR)
                && token.is(call.authorization().substring(SCHEME.length()).trim());
        return right ? Proof.of(Means.TOKEN, OPERATOR) : Proof.failed(Outcome.REFUSED, Means.TOKEN);
    }

    private Proof proveSignature(Tenant tenant, String rawQuery) {
        try {
            SignedCall signed = signatures.verify(tenant, rawQuery);
            String name = "service " + signed.service().orig();
            return Proof.of(Means.SIGNATURE, new Caller(name, Set.of(Right.SERVICE), signed.actingPerson()));
        } catch (SignatureRefusedException e) {
            LOG.log(Level.INFO, "{0} access: signature refused: {1}", tenant.host(), e.getMessage());
            return Proof.failed(Outcome.REFUSED, Means.SIGNATURE);
        }
    }
}
