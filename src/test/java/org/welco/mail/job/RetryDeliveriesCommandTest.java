package org.welco.mail.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.welco.mail.testing.PlayedLetter.aLetter;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.welco.command.CommandUsageException;
import org.welco.mail.delivery.DeliveryLedger;
import org.welco.mail.delivery.DeliveryState;
import org.welco.mail.harvest.HarvestLedger;
import org.welco.mail.registry.RegistryException.Kind;
import org.welco.mail.registry.RegistryLink;
import org.welco.mail.testing.MailTown;
import org.welco.mail.testing.PlayedRegistry;
import org.welco.mail.testing.PlayedRegistry.Call;

class RetryDeliveriesCommandTest {

    private final MailTown town = new MailTown();
    private final RetryDeliveriesCommand command = new RetryDeliveriesCommand(
            new DeliveryLedger(town.store().queue()),
            new HarvestLedger(town.store().harvest()),
            town.send(),
            town.registry());
    private final HeardCall call = new HeardCall(1);

    @BeforeEach
    void a_letter_is_blocked() {
        town.registry().holds(aLetter(42)).refuses(Call.RECEIVED, Kind.RIGHTS);
        town.harvests();
    }

    private int run() {
        return town.inside(() -> command.run(call));
    }

    @Test
    void what_was_blocked_goes_now() {
        assertThat(run()).isZero();
        assertThat(call.lines).containsExactly("1 à renvoyer ; 1 confirmés maintenant, 0 en échec");
        assertThat(town.states(42)).containsExactly(DeliveryState.DELIVERED);
    }

    @Test
    void what_is_refused_again_is_a_failure() {
        town.registry().refuses(Call.RECEIVED, Kind.RIGHTS);

        assertThat(run()).isEqualTo(1);
        assertThat(call.lines).containsExactly("1 à renvoyer ; 0 confirmés maintenant, 1 en échec");
    }

    @Test
    void a_paused_harvest_tries_again_with_the_next_letter() {
        assertThat(town.store().harvest().read().isPaused()).isTrue();

        run();

        assertThat(town.store().harvest().read().isPaused()).isFalse();
    }

    @Test
    void while_the_link_is_off_nothing_is_let_go() {
        town.registry().linked(PlayedRegistry.link(RegistryLink.State.DISABLED, "x"));

        assertThat(run()).isEqualTo(1);
        assertThat(call.complaints)
                .containsExactly("le raccordement à Maarch n’est pas actif : les envois restent en attente");
        assertThat(town.states(42)).containsExactly(DeliveryState.BLOCKED);
    }

    @Test
    void it_takes_no_words() {
        assertThatExceptionOfType(CommandUsageException.class)
                .isThrownBy(() -> town.inside(() -> command.run(new HeardCall(1, "42"))));
    }
}
