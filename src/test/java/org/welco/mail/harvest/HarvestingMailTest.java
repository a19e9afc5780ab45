package org.welco.mail.harvest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.welco.mail.testing.PlayedLetter.aLetter;

import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.welco.mail.Mail;
import org.welco.mail.MailEvent;
import org.welco.mail.MailReference;
import org.welco.mail.MailState;
import org.welco.mail.delivery.DeliveryKind;
import org.welco.mail.delivery.DeliveryState;
import org.welco.mail.registry.RegistryException.Kind;
import org.welco.mail.registry.RegistryLink;
import org.welco.mail.testing.HeardHarvest;
import org.welco.mail.testing.MailTown;
import org.welco.mail.testing.MailsInMemory;
import org.welco.mail.testing.PlayedRegistry;
import org.welco.mail.testing.PlayedRegistry.Call;

class HarvestingMailTest {

    private final MailTown town = new MailTown();

    private List<String> references() {
        return town.store().mails().all().stream()
                .map(Mail::reference)
                .map(MailReference::text)
                .toList();
    }

    @Test
    void letters_for_us_come_in_with_their_received_to_tell() {
        town.registry().holds(aLetter(41), aLetter(42));

        HarvestReport report = town.harvests();

        assertThat(report.came()).isEqualTo(2);
        assertThat(report.isFine()).isTrue();
        assertThat(references()).containsExactly("maarch-41", "maarch-42");
        assertThat(town.steps(42)).extracting(step -> step.kind()).containsExactly(DeliveryKind.RECEIVED);
        assertThat(town.store().harvest().seen()).isEqualTo(2);
    }

    @Test
    void a_letter_in_another_status_is_not_ours() {
        town.registry().holds(aLetter(41), aLetter(42)).moves(41, "COU");

        town.harvests();

        assertThat(references()).containsExactly("maarch-42");
    }

    @Test
    void a_low_number_put_in_our_tray_after_higher_ones_arrives() {
        town.registry().holds(aLetter(500), aLetter(501));
        town.harvests();
        town.sends();
        town.registry().holds(aLetter(7));

        HarvestReport report = town.harvests();

        assertThat(report.came()).isEqualTo(1);
        assertThat(references()).contains("maarch-7");
    }

    @Test
    void twelve_hundred_letters_come_over_three_pages() {
        LongStream.rangeClosed(1, 1200).forEach(resId -> town.registry().holds(aLetter(resId)));

        HarvestReport report = town.harvests();

        assertThat(report.came()).isEqualTo(1200);
        assertThat(town.registry().said().stream()
                        .filter(said -> said.call() == Call.LIST)
                        .map(PlayedRegistry.Said::resId))
                .containsExactly(0L, 500L, 1000L, 1200L);
    }

    @Test
    void nothing_to_harvest_is_a_good_harvest() {
        HarvestReport report = town.harvests();

        assertThat(report.came()).isZero();
        assertThat(report.isFine()).isTrue();
    }

    @Test
    void a_lost_claim_stops_the_harvest_where_it_is() {
        town.registry()
                .linked(smallBatches())
                .holds(
                        aLetter(1).declaring(900),
                        aLetter(2).declaring(900),
                        aLetter(3).declaring(900));

        HarvestReport report = town.harvests(new HeardHarvest().losingItsClaimAfter(2));

        assertThat(report.came()).isEqualTo(2);
        assertThat(town.registry().count(Call.LIST)).isEqualTo(1);
    }

    private static RegistryLink smallBatches() {
        RegistryLink usual = PlayedRegistry.link(RegistryLink.State.ON, "small batches");
        return new RegistryLink(
                usual.state(),
                usual.reason(),
                usual.statuses(),
                usual.feedInterval(),
                1000,
                usual.keepSender(),
                usual.keepDocumentDays(),
                usual.linkToLetter(),
                usual.linkInHistory(),
                usual.fingerprint());
    }

    @Test
    void a_registry_that_fails_at_the_second_page_keeps_what_came_and_says_why() {
        LongStream.rangeClosed(1, 500).forEach(resId -> town.registry().holds(aLetter(resId)));
        town.registry().afterNextList(() -> town.registry().refuses(Call.LIST, Kind.MIGRATION));

        HarvestReport report = town.harvests();

        assertThat(report.came()).isEqualTo(500);
        assertThat(report.trouble()).contains("refus : MIGRATION");
        assertThat(report.isFine()).isFalse();
        assertThat(town.store().harvest().lastError()).isEqualTo("refus : MIGRATION");
        assertThat(town.store().harvest().seen()).isEqualTo(500);
    }

    @Test
    void a_letter_that_cannot_come_now_comes_at_the_next_harvest() {
        town.registry().holds(aLetter(1), aLetter(2).unreadable());
        HarvestReport first = town.harvests();
        town.registry().holds(aLetter(2));

        HarvestReport second = town.harvests();

        assertThat(first.failed()).isEqualTo(1);
        assertThat(first.isFine()).isFalse();
        assertThat(second.came()).isEqualTo(1);
        assertThat(references()).containsExactly("maarch-1", "maarch-2");
    }

    @ParameterizedTest
    @EnumSource(
            value = RegistryLink.State.class,
            names = {"OFF", "DISABLED", "INVALID"})
    void without_a_link_nothing_is_asked(RegistryLink.State state) {
        town.registry().holds(aLetter(42)).linked(PlayedRegistry.link(state, "x"));

        HarvestReport report = town.harvests();

        assertThat(town.registry().said()).isEmpty();
        assertThat(report.came()).isZero();
        assertThat(report.trouble().isPresent()).isEqualTo(state == RegistryLink.State.INVALID);
    }

    @Test
    void the_sender_is_kept_when_the_tenant_wants_it() {
        town.registry().linked(PlayedRegistry.keepingSenders()).holds(aLetter(42));

        town.harvests();

        assertThat(MailsInMemory.sender(town.mail(42))).contains("Expéditeur 42");
    }

    @Test
    void the_sender_is_not_even_asked_for_otherwise() {
        town.registry().holds(aLetter(42));

        town.harvests();

        assertThat(town.registry().count(Call.SENDER)).isZero();
        assertThat(MailsInMemory.sender(town.mail(42))).isEmpty();
    }

    @Test
    void a_sender_that_cannot_be_read_is_a_warning() {
        town.registry()
                .linked(PlayedRegistry.keepingSenders())
                .holds(aLetter(42))
                .refuses(Call.SENDER, Kind.RIGHTS);
        HeardHarvest heard = new HeardHarvest();

        HarvestReport report = town.harvests(heard);

        assertThat(report.came()).isEqualTo(1);
        assertThat(report.isFine()).isTrue();
        assertThat(heard.lines()).contains("! maarch-42 : expéditeur non lu, refus : RIGHTS");
    }

    @Test
    void the_harvest_says_how_far_it_is() {
        town.registry().holds(aLetter(1), aLetter(2));
        HeardHarvest heard = new HeardHarvest();

        town.harvests(heard);

        assertThat(heard.progress()).containsExactly("1/2", "2/2");
    }

    @Test
    void the_journal_says_that_it_came_and_in_what_shape() {
        town.registry().holds(aLetter(42).withLostDocument());

        town.harvests();

        assertThat(town.store().mails().journalOf(town.mail(42).reference()))
                .startsWith(
                        new MailsInMemory.Line(town.mail(42).reference(), MailEvent.RECEIVED, "harvest", "MISSING"));
    }

    @Test
    void a_letter_registered_by_somebody_else_meanwhile_is_known() {
        town.registry().holds(aLetter(41), aLetter(42));
        town.registry().afterNextList(town::harvests);

        HarvestReport report = town.harvests();

        assertThat(report.came()).isZero();
        assertThat(report.known()).isEqualTo(2);
        assertThat(references()).containsExactly("maarch-41", "maarch-42");
        assertThat(town.states(42)).hasSize(1);
        assertThat(town.mail(42).state()).isEqualTo(MailState.TO_PROCESS);
    }

    @Test
    void received_is_told_only_once_the_letter_is_here() {
        town.registry().holds(aLetter(41), aLetter(42).unreadable());

        town.harvests();
        town.sends();

        assertThat(town.registry().statusOf(41)).isEqualTo("GRC_TRT");
        assertThat(town.registry().statusOf(42)).isEqualTo("GRC");
        assertThat(town.states(41)).containsExactly(DeliveryState.DELIVERED);
    }
}
