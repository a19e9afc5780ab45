package org.welco.agent.signin;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Optional;
import org.welco.agent.Agent;
import org.welco.agent.AgentDirectory;
import org.welco.agent.AgentDirectoryException;
import org.welco.agent.AgentSession;
import org.welco.agent.signin.SignInException.Reason;
import org.welco.tenant.CurrentTenant;
import org.welco.tenant.Tenant;

/**
 * A browser comes back from the identity provider of the current tenant. The attempt is crossed out first, so that nothing
 * that came with it serves twice, whatever the provider would accept. Waits for the network; without transaction.
 */
@ApplicationScoped
public class FinishSignIn {

    private CurrentTenant tenant;
    private AttemptLedger ledger;
    private IdentityProvider provider;
    private AgentDirectory directory;
    private Clock clock;

    FinishSignIn() {}

    @Inject
    public FinishSignIn(
            CurrentTenant tenant,
            AttemptLedger ledger,
            IdentityProvider provider,
            AgentDirectory directory,
            Clock clock) {
        this.tenant = tenant;
        this.ledger = ledger;
        this.provider = provider;
        this.directory = directory;
        this.clock = clock;
    }

    /**
     * What a browser comes back with.
     *
     * @param browser what its cookie holds, empty when it has none
     * @param code empty when the provider tells an error instead
     * @param error the provider's word for it, empty when it tells none
     * @param issuer the provider's name, which it gives on success only
     */
    public record Return(String state, String browser, String code, String error, Optional<String> issuer) {}

    /** A signed-in agent, and where he wanted to go. */
    public record Arrival(AgentSession session, ReturnAddress returnTo) {}

    public Arrival finish(Return back) throws SignInException {
        Attempt attempt = ledger.close(back.state(), back.browser())
                .orElseThrow(() -> new SignInException(
                        Reason.EXPIRED, "no such attempt to sign in, or it was used, or another browser began it"));
        if (!back.error().isEmpty() || back.code().isEmpty()) {
            provider.refused(tenant.get(), attempt, back.error());
            throw refusal(attempt, back.error());
        }
        Identity identity = provider.redeem(tenant.get(), attempt, back.code(), back.issuer());
        Agent agent = account(tenant.get(), identity);
        return new Arrival(
                new AgentSession(tenant.get(), agent, identity.session(), clock.instant()), attempt.returnTo());
    }

    /**
     * The words are those of OAuth 2.0 and OpenID Connect; the error's own text is the provider's, in any language, and is not
     * shown nor logged. What a silent attempt cannot do is tried again with the agent looking.
     */
    private static SignInException refusal(Attempt attempt, String error) {
        if (attempt.silent()) {
            return new SignInException(Reason.NEEDS_AGENT, "the provider needs to see the agent");
        }
        return switch (error) {
            case "access_denied" -> new SignInException(Reason.DENIED, "the provider let nobody come back");
            case "login_required", "interaction_required", "consent_required", "account_selection_required" ->
                new SignInException(Reason.NEEDS_AGENT, "the provider needs to see the agent");
            case "invalid_scope",
                    "invalid_request",
                    "unauthorized_client",
                    "unsupported_response_type",
                    "request_not_supported" ->
                new SignInException(Reason.NOT_CONFIGURED, "the provider refuses how it is asked: " + error);
            case "server_error", "temporarily_unavailable" ->
                new SignInException(Reason.UNREACHABLE, "the provider is in trouble");
            default -> new SignInException(Reason.NOT_BELIEVED, "the provider sent nobody back, and no known reason");
        };
    }

    /** A deactivated agent keeps his session at authentic, and gets codes and tokens there: the directory decides. */
    private Agent account(Tenant here, Identity identity) throws SignInException {
        try {
            return directory
                    .find(here, identity.nameId())
                    .orElseThrow(() -> new SignInException(Reason.NO_ACCOUNT, "no active account in the directory"));
        } catch (AgentDirectoryException e) {
            throw new SignInException(Reason.UNREACHABLE, e.getMessage(), e);
        }
    }
}
