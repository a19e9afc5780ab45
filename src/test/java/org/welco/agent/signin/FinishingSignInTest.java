package org.welco.agent.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.welco.access.MovingClock;
import org.welco.access.Town;
import org.welco.agent.Agent;
import org.welco.agent.AgentDirectory;
import org.welco.agent.AgentDirectoryException;
import org.welco.agent.signin.FinishSignIn.Arrival;
import org.welco.agent.signin.FinishSignIn.Return;
import org.welco.agent.signin.SignInException.Reason;
import org.welco.tenant.CurrentTenant;
import org.welco.tenant.Tenant;
import org.welco.tenant.TenantGate;

class FinishingSignInTest {

    private static final Agent CLAIRE = new Agent(PlayedProvider.AGENT, "Claire Vasseur", Set.of("courrier"), false);
    private static final Tenant VILLE = Town.called("courrier.ville.fr").open();

    private final MovingClock clock = new MovingClock("2026-11-23T09:00:00Z");
    private final CurrentTenant current = new CurrentTenant();
    private final TenantGate gate = new TenantGate(current, null);
    private final AttemptsInMemory attempts = new AttemptsInMemory();
    private final PlayedProvider provider = new PlayedProvider();
    private final AttemptLedger ledger = new AttemptLedger(attempts, clock);
    private final StartSignIn start = new StartSignIn(current, provider, ledger, clock);
    private AgentDirectory directory = (tenant, nameId) -> Optional.of(CLAIRE);

    private <T> T inside(Callable<T> work) {
        return gate.call(VILLE, () -> {
            try {
                return work.call();
            } catch (Exception e) {
                throw new Carried(e);
            }
        });
    }

    private static final class Carried extends RuntimeException {

        private static final long serialVersionUID = 1L;

        Carried(Exception cause) {
            super(cause);
        }
    }

    private Attempt begun(boolean silent) {
        return inside(() -> start.start(new ReturnAddress("/cells/mail?id=maarch-1"), silent))
                .attempt();
    }

    private Arrival finish(Return back) {
        FinishSignIn finish = new FinishSignIn(current, ledger, provider, directory, clock);
        return inside(() -> finish.finish(back));
    }

    private Reason refusal(Return back) {
        Carried carried = catchThrowableOfType(Carried.class, () -> finish(back));
        return ((SignInException) carried.getCause()).reason();
    }

    private static Return with(Attempt attempt, String code, String error) {
        return new Return(attempt.state(), attempt.browser(), code, error, Optional.empty());
    }

    @Test
    void an_agent_arrives_where_he_wanted_to_go() {
        Arrival arrival = finish(with(begun(false), "code", ""));
        assertThat(arrival.returnTo().text()).isEqualTo("/cells/mail?id=maarch-1");
        assertThat(arrival.session().agent()).isEqualTo(CLAIRE);
        assertThat(arrival.session().providerSession()).isEqualTo("session-7");
    }

    @Test
    void no_two_attempts_share_anything() {
        Attempt one = begun(false);
        Attempt other = begun(false);
        assertThat(Set.of(
                        one.state(),
                        one.browser(),
                        one.nonce(),
                        one.verifier(),
                        other.state(),
                        other.browser(),
                        other.nonce(),
                        other.verifier()))
                .hasSize(8);
    }

    @Test
    void a_state_serves_once() {
        Attempt attempt = begun(false);
        finish(with(attempt, "code", ""));
        assertThat(refusal(with(attempt, "code", ""))).isEqualTo(Reason.EXPIRED);
        assertThat(provider.redeemed).isEqualTo(1);
    }

    @Test
    void a_state_that_failed_does_not_serve_again() {
        Attempt attempt = begun(false);
        refusal(with(attempt, "wrong", ""));
        assertThat(refusal(with(attempt, "code", ""))).isEqualTo(Reason.EXPIRED);
    }

    @Test
    void another_browser_finishes_nothing_and_takes_nothing_away() {
        Attempt attempt = begun(false);
        assertThat(refusal(new Return(attempt.state(), "another", "code", "", Optional.empty())))
                .isEqualTo(Reason.EXPIRED);
        assertThat(finish(with(attempt, "code", "")).session().agent()).isEqualTo(CLAIRE);
    }

    @Test
    void a_browser_without_the_cookie_finishes_nothing() {
        Attempt attempt = begun(false);
        assertThat(refusal(new Return(attempt.state(), "", "code", "", Optional.empty())))
                .isEqualTo(Reason.EXPIRED);
    }

    @Test
    void an_attempt_is_too_old_after_a_quarter_of_an_hour() {
        Attempt attempt = begun(false);
        clock.move(Duration.ofMinutes(16));
        assertThat(refusal(with(attempt, "code", ""))).isEqualTo(Reason.EXPIRED);
    }

    @Test
    void attempts_that_nobody_came_back_from_are_swept() {
        begun(false);
        clock.move(Duration.ofMinutes(16));
        begun(false);
        assertThat(attempts.count()).isEqualTo(1);
    }

    @Test
    void the_provider_s_no_is_told_as_such() {
        assertThat(refusal(with(begun(false), "", "access_denied"))).isEqualTo(Reason.DENIED);
        assertThat(provider.redeemed).isZero();
    }

    @Test
    void a_silent_no_means_that_the_agent_has_to_look() {
        assertThat(refusal(with(begun(true), "", "login_required"))).isEqualTo(Reason.NEEDS_AGENT);
    }

    @Test
    void a_code_beside_an_error_is_not_redeemed() {
        assertThat(refusal(with(begun(false), "code", "server_error"))).isEqualTo(Reason.UNREACHABLE);
        assertThat(provider.redeemed).isZero();
    }

    @ParameterizedTest
    @CsvSource({
        "invalid_scope, NOT_CONFIGURED",
        "unauthorized_client, NOT_CONFIGURED",
        "unsupported_response_type, NOT_CONFIGURED",
        "temporarily_unavailable, UNREACHABLE",
        "login_required, NEEDS_AGENT",
        "something_else, NOT_BELIEVED"
    })
    void an_error_of_the_provider_is_told_as_what_it_is(String error, Reason reason) {
        assertThat(refusal(with(begun(false), "", error))).isEqualTo(reason);
        assertThat(provider.refusals).containsExactly(error);
    }

    @Test
    void whoever_has_no_active_account_stays_outside() {
        directory = (tenant, nameId) -> Optional.empty();
        assertThat(refusal(with(begun(false), "code", ""))).isEqualTo(Reason.NO_ACCOUNT);
    }

    @Test
    void nobody_comes_in_while_the_directory_is_silent() {
        directory = (tenant, nameId) -> {
            throw new AgentDirectoryException(AgentDirectoryException.Reason.UNREACHABLE, "no answer");
        };
        assertThat(refusal(with(begun(false), "code", ""))).isEqualTo(Reason.UNREACHABLE);
    }
}
