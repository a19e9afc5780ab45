package org.welco.agent.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.welco.access.MovingClock;
import org.welco.access.Town;
import org.welco.agent.Agent;
import org.welco.agent.AgentDirectory;
import org.welco.agent.AgentDirectoryException;
import org.welco.agent.AgentSession;
import org.welco.agent.signin.SignInException.Reason;
import org.welco.tenant.CurrentTenant;
import org.welco.tenant.Tenant;
import org.welco.tenant.TenantGate;

class HandingOverTest {

    private static final Agent CLAIRE = new Agent(PlayedProvider.AGENT, "Claire Vasseur", Set.of("courrier"), false);
    private static final Agent CLAIRE_NOW = new Agent(PlayedProvider.AGENT, "Claire Vasseur", Set.of(), false);
    private static final Tenant VILLE = Town.called("courrier.ville.fr").open();

    private final MovingClock clock = new MovingClock("2026-11-23T09:00:00Z");
    private final CurrentTenant current = new CurrentTenant();
    private final TenantGate gate = new TenantGate(current, null);
    private final HandOversInMemory kept = new HandOversInMemory();
    private AgentDirectory directory = (tenant, nameId) -> Optional.of(CLAIRE_NOW);

    private HandOver handOver() {
        return new HandOver(current, new HandOverLedger(kept, clock), directory, clock);
    }

    private String give() {
        AgentSession session = new AgentSession(VILLE, CLAIRE, "session-7", clock.instant());
        return gate.call(VILLE, () -> handOver().give(session));
    }

    private AgentSession take(String code) throws SignInException {
        SignInException[] failure = new SignInException[1];
        AgentSession taken = gate.call(VILLE, () -> {
            try {
                return handOver().take(code);
            } catch (SignInException e) {
                failure[0] = e;
                return null;
            }
        });
        if (failure[0] != null) {
            throw failure[0];
        }
        return taken;
    }

    private Reason refusal(String code) {
        return catchThrowableOfType(SignInException.class, () -> take(code)).reason();
    }

    @Test
    void the_agent_goes_on_as_the_directory_has_him_now_under_the_provider_s_name() throws SignInException {
        AgentSession there = take(give());
        assertThat(there.agent()).isEqualTo(CLAIRE_NOW);
        assertThat(there.providerSession()).isEqualTo("session-7");
        assertThat(there.isOf(VILLE)).isTrue();
    }

    @Test
    void no_two_codes_are_equal() {
        assertThat(give()).matches("[\\w-]{43}").isNotEqualTo(give());
    }

    @Test
    void a_code_serves_once() throws SignInException {
        String code = give();
        take(code);
        assertThat(refusal(code)).isEqualTo(Reason.EXPIRED);
    }

    @Test
    void a_code_serves_within_a_minute() throws SignInException {
        String early = give();
        String late = give();
        clock.move(Duration.ofSeconds(60));
        take(early);
        clock.move(Duration.ofSeconds(1));
        assertThat(refusal(late)).isEqualTo(Reason.EXPIRED);
    }

    @Test
    void codes_that_nobody_took_are_forgotten() {
        give();
        clock.move(Duration.ofSeconds(61));
        give();
        assertThat(kept.byCode).hasSize(1);
    }

    @Test
    void whoever_was_deactivated_meanwhile_does_not_arrive() {
        directory = (tenant, nameId) -> Optional.empty();
        assertThat(refusal(give())).isEqualTo(Reason.NO_ACCOUNT);
    }

    @Test
    void while_the_directory_is_silent_nobody_arrives() {
        directory = (tenant, nameId) -> {
            throw new AgentDirectoryException(AgentDirectoryException.Reason.UNREACHABLE, "silent");
        };
        assertThat(refusal(give())).isEqualTo(Reason.UNREACHABLE);
    }
}
