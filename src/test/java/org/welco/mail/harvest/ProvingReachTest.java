package org.welco.mail.harvest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.welco.mail.testing.PlayedLetter.aLetter;

import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.welco.mail.registry.RegistryException.Kind;
import org.welco.mail.testing.MailTown;
import org.welco.mail.testing.PlayedRegistry.Call;

/** The first letter of a tenant shows whether letters can be told of at all. */
class ProvingReachTest {

    private final MailTown town = new MailTown();

    @BeforeEach
    void three_letters_wait() {
        town.registry().holds(aLetter(1), aLetter(2), aLetter(3));
    }

    @Test
    void a_first_letter_still_in_reach_after_received_proves_it_for_good() {
        HarvestReport report = town.harvests();

        assertThat(report.came()).isEqualTo(3);
        assertThat(report.pause()).isEmpty();
        assertThat(town.store().harvest().read().reachProved()).isTrue();
    }

    @Test
    void once_proved_nothing_is_looked_at_again() {
        town.store().harvest().proveReach();

        town.harvests();

        assertThat(town.registry().count(Call.STANDING)).isZero();
    }

    @Test
    void a_first_letter_out_of_reach_pauses_the_harvest_after_it() {
        town.registry().showsOnly("GRC");

        HarvestReport report = town.harvests();

        assertThat(report.came()).isEqualTo(1);
        assertThat(report.isFine()).isFalse();
        assertThat(report.pause())
                .hasValueSatisfying(
                        reason -> assertThat(reason).contains("maarch-1").contains("cinq statuts"));
        assertThat(town.registry().statusOf(2)).isEqualTo("GRC");
    }

    @Test
    void a_paused_harvest_takes_nothing_more() {
        town.registry().showsOnly("GRC");
        town.harvests();

        HarvestReport second = town.harvests();

        assertThat(second.came()).isZero();
        assertThat(second.pause()).isPresent();
        assertThat(town.store().mails().all()).hasSize(1);
    }

    @Test
    void once_the_perimeter_is_mended_the_harvest_goes_on_by_itself() {
        town.registry().showsOnly("GRC");
        town.harvests();
        town.registry().mends();

        HarvestReport report = town.harvests();

        assertThat(report.pause()).isEmpty();
        assertThat(report.came()).isEqualTo(2);
    }

    @Test
    void a_received_that_is_refused_pauses_with_the_reason() {
        town.registry().alwaysRefuses(Call.RECEIVED, Kind.RIGHTS);

        HarvestReport report = town.harvests();

        assertThat(report.came()).isEqualTo(1);
        assertThat(report.pause()).contains("Maarch refuse « reçu » pour le courrier maarch-1 : refus : RIGHTS");
    }

    @Test
    void a_refused_received_is_tried_again_by_each_harvest_until_it_goes() {
        town.registry().alwaysRefuses(Call.RECEIVED, Kind.RIGHTS);
        town.harvests();
        town.harvests();
        town.registry().mends();

        HarvestReport report = town.harvests();

        assertThat(report.came()).isEqualTo(2);
        assertThat(town.registry().statusOf(1)).isEqualTo("GRC_TRT");
    }

    @Test
    void a_first_letter_that_failed_proves_nothing() {
        town.registry().holds(aLetter(1).unreadable()).showsOnly("GRC");

        HarvestReport report = town.harvests();

        assertThat(report.failed()).isEqualTo(1);
        assertThat(report.came()).isEqualTo(1);
        assertThat(report.pause())
                .hasValueSatisfying(reason -> assertThat(reason).contains("maarch-2"));
        assertThat(town.registry().statusOf(3)).isEqualTo("GRC");
    }

    @Test
    void a_registry_in_trouble_proves_nothing_and_stops_nothing() {
        town.registry().alwaysRefuses(Call.RECEIVED, Kind.SERVER_ERROR);

        HarvestReport report = town.harvests();

        assertThat(report.came()).isEqualTo(3);
        assertThat(report.pause()).isEmpty();
        assertThat(town.store().harvest().read().reachProved()).isFalse();
    }

    @Test
    void a_pause_whose_letter_has_left_for_good_is_lifted_by_hand_and_the_next_letter_proves() {
        town.registry().showsOnly("GRC");
        town.harvests();
        town.registry().mends().forgets(1);
        town.passes(Duration.ofHours(1));
        HarvestReport stillPaused = town.harvests();
        town.store().harvest().resume();

        HarvestReport report = town.harvests();

        assertThat(stillPaused.pause()).isPresent();
        assertThat(report.came()).isEqualTo(2);
        assertThat(town.store().harvest().read().reachProved()).isTrue();
    }

    @Test
    void a_paused_harvest_says_what_keeps_it_from_looking_again() {
        town.registry().showsOnly("GRC");
        town.harvests();
        town.registry().mends().alwaysRefuses(Call.STANDING, Kind.CREDENTIALS);

        HarvestReport report = town.harvests();

        assertThat(report.trouble()).contains("refus : CREDENTIALS");
        assertThat(report.came()).isZero();
    }
}
