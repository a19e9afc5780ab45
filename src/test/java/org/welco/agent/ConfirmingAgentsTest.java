package org.welco.agent;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.AbstractExecutorService;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.welco.access.MovingClock;
import org.welco.access.Town;
import org.welco.tenant.CurrentTenant;
import org.welco.tenant.ServedTenants;
import org.welco.tenant.Tenant;
import org.welco.tenant.TenantGate;

class ConfirmingAgentsTest {

    private static final String CLAIRE = "a0000000000000000000000000000001";
    private static final Tenant VILLE = Town.called("courrier.ville.fr").open();

    private final MovingClock clock = new MovingClock("2026-11-23T09:00:00Z");
    private final LiveSessions live = new LiveSessions();
    private final List<String> asked = new ArrayList<>();
    private final ConfirmAgents confirm = new ConfirmAgents(
            live, this::find, ServedTenants.of(VILLE), new TenantGate(new CurrentTenant(), new AtOnce()), clock);
    private final AgentSession session = new AgentSession(VILLE, claire("courrier"), "session-7", clock.instant());

    private Optional<Agent> known = Optional.of(claire("courrier"));
    private boolean silent;
    private boolean broken;
    private boolean full;

    private static Agent claire(String role) {
        return new Agent(CLAIRE, "Claire Vasseur", Set.of(role), false);
    }

    private Optional<Agent> find(Tenant tenant, String nameId) {
        asked.add(nameId);
        if (broken) {
            throw new IllegalStateException("a fault of ours");
        }
        if (silent) {
            throw new AgentDirectoryException(AgentDirectoryException.Reason.UNREACHABLE, "no answer");
        }
        return known;
    }

    private boolean goesOn() {
        return confirm.confirm(VILLE, session);
    }

    @Test
    void the_directory_is_not_asked_at_each_request() {
        clock.move(Duration.ofSeconds(59));
        assertThat(goesOn()).isTrue();
        assertThat(asked).isEmpty();
    }

    @Test
    void an_agent_who_comes_back_after_a_minute_is_asked_about() {
        clock.move(Duration.ofSeconds(61));
        assertThat(goesOn()).isTrue();
        assertThat(asked).containsExactly(CLAIRE);
    }

    @Test
    void a_deactivated_agent_goes_no_further() {
        known = Optional.empty();
        clock.move(Duration.ofSeconds(61));
        assertThat(goesOn()).isFalse();
        assertThat(session.isOver()).isTrue();
    }

    @Test
    void a_session_that_is_over_does_not_begin_again() {
        known = Optional.empty();
        clock.move(Duration.ofSeconds(61));
        goesOn();
        known = Optional.of(claire("courrier"));
        clock.move(Duration.ofSeconds(61));
        assertThat(goesOn()).isFalse();
    }

    @Test
    void other_roles_count_from_then_on() {
        known = Optional.of(claire("accueil"));
        clock.move(Duration.ofSeconds(61));
        goesOn();
        assertThat(session.agent().roles()).containsExactly("accueil");
    }

    @Test
    void an_agent_works_on_for_a_while_when_the_directory_is_silent() {
        silent = true;
        clock.move(Duration.ofMinutes(9));
        assertThat(goesOn()).isTrue();
    }

    @Test
    void a_directory_that_stays_silent_stops_him_without_ending_his_session() {
        silent = true;
        clock.move(Duration.ofMinutes(11));
        assertThat(goesOn()).isFalse();
        silent = false;
        assertThat(goesOn()).isTrue();
    }

    @Test
    void a_fault_of_ours_counts_as_silence_and_keeps_nobody_from_being_asked_about_later() {
        live.add(session);
        live.add(new AgentSession(VILLE, claire("courrier"), "session-8", clock.instant()));
        broken = true;
        clock.move(Duration.ofSeconds(31));
        confirm.round();
        assertThat(asked).hasSize(2);
        broken = false;
        confirm.round();
        assertThat(asked).hasSize(4);
        assertThat(session.confirmedAt()).isEqualTo(clock.instant());
    }

    @Test
    void a_request_goes_on_for_a_while_after_a_fault_of_ours() {
        broken = true;
        clock.move(Duration.ofMinutes(9));
        assertThat(goesOn()).isTrue();
        clock.move(Duration.ofMinutes(2));
        assertThat(goesOn()).isFalse();
    }

    @Test
    void when_no_thread_is_free_the_next_round_asks() {
        live.add(session);
        clock.move(Duration.ofSeconds(31));
        full = true;
        confirm.round();
        full = false;
        confirm.round();
        assertThat(asked).containsExactly(CLAIRE);
    }

    @Test
    void the_provider_s_sign_out_ends_the_sessions_of_that_name_and_no_other() {
        AgentSession other = new AgentSession(VILLE, claire("courrier"), "session-8", clock.instant());
        AgentSession elsewhere = new AgentSession(
                Town.called("courrier.agglo.fr").open(), claire("courrier"), "session-7", clock.instant());
        List.of(session, other, elsewhere).forEach(live::add);
        assertThat(live.end(VILLE, "session-7")).isEqualTo(1);
        assertThat(List.of(session.isOver(), other.isOver(), elsewhere.isOver()))
                .containsExactly(true, false, false);
    }

    /** Runs what it is given, on the caller's thread. */
    private final class AtOnce extends AbstractExecutorService {

        @Override
        public void execute(Runnable work) {
            if (full) {
                throw new RejectedExecutionException("no thread is free");
            }
            work.run();
        }

        @Override
        public void shutdown() {
            // nothing runs
        }

        @Override
        public List<Runnable> shutdownNow() {
            return List.of();
        }

        @Override
        public boolean isShutdown() {
            return false;
        }

        @Override
        public boolean isTerminated() {
            return false;
        }

        @Override
        public boolean awaitTermination(long time, TimeUnit unit) {
            return true;
        }
    }
}
