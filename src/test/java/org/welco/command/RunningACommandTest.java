package org.welco.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.function.ToIntFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.welco.access.Town;
import org.welco.tenant.CurrentTenant;
import org.welco.tenant.ServedTenants;
import org.welco.tenant.TenantGate;

class RunningACommandTest {

    private static final String VILLE = "courrier.ville.fr";
    private static final String AGGLO = "courrier.agglo.fr";

    private final CurrentTenant current = new CurrentTenant();
    private final SpokenWords said = new SpokenWords();

    private RunCommand running(ToIntFunction<CommandCall> command) {
        Commands commands = new Commands(
                List.of(new NamedTenantCommand("feed", command)), List.of(new NamedPlatformCommand("list", command)));
        return new RunCommand(
                commands,
                ServedTenants.of(Town.called(VILLE).open(), Town.called(AGGLO).open()),
                new TenantGate(current, null));
    }

    private static CommandRequest asked(String name, int verbosity) {
        return new CommandRequest(name, verbosity, List.of("dossier"));
    }

    private record NamedTenantCommand(String name, ToIntFunction<CommandCall> work) implements TenantCommand {

        @Override
        public String help() {
            return "for a test";
        }

        @Override
        public int run(CommandCall call) {
            return work.applyAsInt(call);
        }
    }

    private record NamedPlatformCommand(String name, ToIntFunction<CommandCall> work) implements PlatformCommand {

        @Override
        public String help() {
            return "for a test";
        }

        @Override
        public int run(CommandCall call) {
            return work.applyAsInt(call);
        }
    }

    @Test
    void runs_inside_the_tenant_s_gate_with_its_words() {
        int exit = running(call -> {
                    call.say(1, current.get() + " " + call.words());
                    return 0;
                })
                .forTenant(asked("feed", 1), VILLE, said);

        assertThat(exit).isZero();
        assertThat(said.all()).containsExactly("line courrier.ville.fr [dossier]");
        assertThat(current.isPresent()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"0, 0", "1, 1", "2, 2", "3, 3"})
    void says_as_much_as_the_verbosity_asks(int verbosity, int lines) {
        running(call -> {
                    call.say(1, "totals");
                    call.say(2, "each");
                    call.say(3, "everything");
                    return 0;
                })
                .forTenant(asked("feed", verbosity), VILLE, said);
        assertThat(said.all()).hasSize(lines);
    }

    @Test
    void complains_even_when_silent() {
        running(call -> {
                    call.complain("trouble");
                    call.progress(1, 2);
                    return 1;
                })
                .forTenant(asked("feed", 0), VILLE, said);
        assertThat(said.all()).containsExactly("complaint trouble");
    }

    @Test
    void tells_how_far_it_is() {
        running(call -> {
                    call.progress(1, 2);
                    return 0;
                })
                .forTenant(asked("feed", 1), VILLE, said);
        assertThat(said.all()).containsExactly("progress 1/2");
    }

    @Test
    void names_no_other_tenant_when_the_host_is_unknown() {
        int exit = running(call -> 0).forTenant(asked("feed", 1), "courrier.inconnu.fr", said);

        assertThat(exit).isEqualTo(1);
        assertThat(said.all()).containsExactly("complaint Collectivité inconnue ou désactivée : courrier.inconnu.fr");
    }

    @Test
    void ends_with_2_when_the_words_do_not_fit() {
        int exit = running(call -> {
                    throw new CommandUsageException("Donnez un dossier.");
                })
                .forTenant(asked("feed", 1), VILLE, said);

        assertThat(exit).isEqualTo(2);
        assertThat(said.all()).containsExactly("complaint Donnez un dossier.");
    }

    @Test
    void ends_with_2_when_no_command_has_that_name() {
        RunCommand run = running(call -> 0);

        assertThat(run.forTenant(asked("fede", 1), VILLE, said)).isEqualTo(2);
        assertThat(run.forAllTenants(asked("fede", 1), said)).isEqualTo(2);
        assertThat(run.forPlatform(asked("feed", 1), said)).isEqualTo(2);
        assertThat(said.all()).contains("complaint Commande inconnue : fede", "complaint Commande inconnue : feed");
    }

    @Test
    void makes_an_incident_of_what_is_unexpected_and_shows_none_of_it() {
        int exit = running(call -> {
                    throw new IllegalStateException("jdbc:postgresql://secret");
                })
                .forTenant(asked("feed", 1), VILLE, said);

        assertThat(exit).isEqualTo(1);
        assertThat(said.all()).singleElement().asString().contains("incident").doesNotContain("secret");
    }

    @Test
    void goes_on_with_the_next_tenant_after_a_failure_and_ends_with_the_worst() {
        int exit = running(call -> {
                    call.say(1, "here");
                    if (current.get().host().equals(AGGLO)) {
                        throw new CommandUsageException("no");
                    }
                    return 0;
                })
                .forAllTenants(asked("feed", 1), said);

        assertThat(exit).isEqualTo(2);
        assertThat(said.all())
                .containsExactly(
                        "line courrier.agglo.fr: here",
                        "complaint courrier.agglo.fr: no",
                        "line courrier.ville.fr: here");
    }

    @Test
    void runs_a_command_of_the_installation_outside_any_tenant() {
        int exit = running(call -> current.isPresent() ? 1 : 0).forPlatform(asked("list", 1), said);
        assertThat(exit).isZero();
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 4})
    void knows_four_verbosities(int verbosity) {
        assertThatThrownBy(() -> asked("feed", verbosity)).isInstanceOf(CommandUsageException.class);
    }

    @Test
    void refuses_two_commands_of_one_name() {
        List<TenantCommand> twice =
                List.of(new NamedTenantCommand("feed", call -> 0), new NamedTenantCommand("feed", call -> 0));
        assertThatThrownBy(() -> new Commands(twice, List.of()))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("feed");
    }
}
