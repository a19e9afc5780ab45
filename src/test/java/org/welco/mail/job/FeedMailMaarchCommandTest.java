package org.welco.mail.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.welco.mail.testing.PlayedLetter.aLetter;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.welco.command.CommandUsageException;
import org.welco.mail.harvest.Harvesters;
import org.welco.mail.registry.RegistryException.Kind;
import org.welco.mail.registry.RegistryLink;
import org.welco.mail.testing.MailTown;
import org.welco.mail.testing.OneClaim;
import org.welco.mail.testing.PlayedRegistry;
import org.welco.mail.testing.PlayedRegistry.Call;

class FeedMailMaarchCommandTest {

    private static final int SILENT = 0;
    private static final int TOTALS = 1;
    private static final int LINES = 2;

    private final MailTown town = new MailTown();
    private final OneClaim claims = new OneClaim();
    private final FeedMailMaarchCommand command = new FeedMailMaarchCommand(
            town.current(), claims, new HarvestRun(Harvesters.of(town)), town.send(), town.registry());

    @BeforeEach
    void two_letters_wait() {
        town.registry().holds(aLetter(41), aLetter(42));
    }

    private int run(HeardCall call) {
        return town.inside(() -> command.run(call));
    }

    @Test
    void it_harvests_tells_maarch_and_says_a_line_per_letter() {
        HeardCall call = new HeardCall(LINES);

        assertThat(run(call)).isZero();
        assertThat(call.lines)
                .containsExactly(
                        "maarch-41 reçu (application/pdf, 1 ko)",
                        "maarch-42 reçu (application/pdf, 1 ko)",
                        "2 nouveaux, 0 déjà connus, 0 revenus, 0 signalés, 0 en échec ; envois à Maarch :"
                                + " 1 confirmés maintenant, 0 en échec");
        assertThat(call.complaints).isEmpty();
        assertThat(town.registry().statusOf(42)).isEqualTo("GRC_TRT");
    }

    @Test
    void totals_alone_say_one_line() {
        HeardCall call = new HeardCall(TOTALS);

        run(call);

        assertThat(call.lines).singleElement().asString().startsWith("2 nouveaux");
    }

    @Test
    void silence_says_nothing() {
        HeardCall call = new HeardCall(SILENT);

        assertThat(run(call)).isZero();
        assertThat(call.lines).isEmpty();
        assertThat(call.complaints).isEmpty();
    }

    @Test
    void a_second_run_says_that_one_is_at_it_and_that_is_no_failure() {
        claims.taken();
        HeardCall call = new HeardCall(TOTALS);

        assertThat(run(call)).isZero();
        assertThat(call.lines).containsExactly("déjà en cours");
        assertThat(town.registry().said()).isEmpty();
    }

    @Test
    void the_claim_is_given_back_with_its_result() {
        run(new HeardCall(SILENT));

        assertThat(claims.isTaken()).isFalse();
        assertThat(claims.results()).containsExactly("2 nouveaux, 0 déjà connus, 0 revenus, 0 signalés, 0 en échec");
    }

    @Test
    void without_maarch_feed_it_says_so() {
        assertSays(RegistryLink.State.OFF, "non configuré : il n’y a pas de MAARCH_FEED");
    }

    @Test
    void with_enable_false_it_says_so() {
        assertSays(RegistryLink.State.DISABLED, "désactivé : ENABLE vaut false dans MAARCH_FEED");
    }

    private void assertSays(RegistryLink.State state, String line) {
        town.registry().linked(PlayedRegistry.link(state, "x"));
        HeardCall call = new HeardCall(TOTALS);

        assertThat(run(call)).isZero();
        assertThat(call.lines).containsExactly(line);
        assertThat(town.registry().said()).isEmpty();
    }

    @Test
    void wrong_settings_are_a_failure_with_their_reason() {
        town.registry().linked(PlayedRegistry.link(RegistryLink.State.INVALID, "x"));
        HeardCall call = new HeardCall(SILENT);

        assertThat(run(call)).isEqualTo(1);
        assertThat(call.complaints).containsExactly("MAARCH_FEED.URL manque");
    }

    @Test
    void a_registry_that_does_not_answer_is_a_failure_in_one_line() {
        town.registry().refuses(Call.LIST, Kind.UNREACHABLE);
        HeardCall call = new HeardCall(SILENT);

        assertThat(run(call)).isEqualTo(1);
        assertThat(call.complaints).containsExactly("refus : UNREACHABLE");
    }

    @Test
    void a_pause_is_a_failure_that_says_why() {
        town.registry().showsOnly("GRC");
        HeardCall call = new HeardCall(SILENT);

        assertThat(run(call)).isEqualTo(1);
        assertThat(call.complaints).singleElement().asString().startsWith("moisson en pause : ");
    }

    @Test
    void a_letter_that_could_not_come_is_named_and_is_a_failure() {
        town.registry().holds(aLetter(42).unreadable());
        HeardCall call = new HeardCall(SILENT);

        assertThat(run(call)).isEqualTo(1);
        assertThat(call.complaints).containsExactly("maarch-42 : réponse illisible");
    }

    @Test
    void a_returned_letter_is_said_to_be() {
        run(new HeardCall(SILENT));
        town.registry().moves(42, "GRC");
        HeardCall call = new HeardCall(LINES);

        run(call);

        assertThat(call.lines).contains("maarch-42 revenu de Maarch");
    }

    @Test
    void progress_is_told() {
        HeardCall call = new HeardCall(TOTALS);

        run(call);

        assertThat(call.progress).containsExactly("1/2", "2/2");
    }

    @Test
    void it_takes_no_words() {
        assertThatExceptionOfType(CommandUsageException.class).isThrownBy(() -> run(new HeardCall(TOTALS, "tout")));
    }

    @Test
    void it_goes_by_the_name_of_the_seed_and_may_be_run_from_outside() {
        assertThat(command.name()).isEqualTo("feed_mail_maarch");
        assertThat(command.allowedFromOutside()).isTrue();
    }
}
