package org.welco.mail.harvest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.welco.mail.testing.PlayedLetter.aLetter;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.welco.mail.DocumentState;
import org.welco.mail.registry.MailRegistry;
import org.welco.mail.registry.RegisteredMail;
import org.welco.mail.registry.RegistryException;
import org.welco.mail.registry.RegistryException.Kind;
import org.welco.mail.testing.HeardHarvest;
import org.welco.mail.testing.MailTown;
import org.welco.mail.testing.PlayedRegistry.Call;

/** From the whole batch down to the file routes, and what is left aside. */
class FetchingLettersTest {

    private final MailTown town = new MailTown();
    private final Tally tally = new Tally();
    private final HeardHarvest heard = new HeardHarvest();

    private void fetch() {
        List<RegisteredMail> batch = town.registry().list(0, 500);
        MailRegistry registry = town.registry();
        LetterTaker taker = new LetterTaker(registry, Harvesters.registerMail(town), false, tally, heard, batch.size());
        new FetchLetters(registry, town.intake()).fetch(batch, taker);
    }

    private DocumentState document(long resId) {
        return town.mail(resId).documentState();
    }

    @Test
    void a_batch_comes_in_one_call() {
        town.registry().holds(aLetter(1), aLetter(2), aLetter(3));

        fetch();

        assertThat(tally.came).isEqualTo(3);
        assertThat(town.registry().count(Call.FILE)).isZero();
    }

    @Test
    void what_is_too_much_at_once_comes_in_halves() {
        town.registry()
                .holds(
                        aLetter(1).declaring(40),
                        aLetter(2).declaring(40),
                        aLetter(3).declaring(40))
                .hasMemoryFor(90);

        fetch();

        assertThat(tally.came).isEqualTo(3);
        assertThat(town.registry().count(Call.FILE)).isZero();
        assertThat(town.store().mails().all()).allMatch(mail -> mail.documentState() == DocumentState.KEPT);
    }

    @Test
    void one_letter_too_big_for_the_list_comes_by_the_file_routes() {
        town.registry()
                .holds(aLetter(1).declaring(40), aLetter(2).declaring(400))
                .hasMemoryFor(90);

        fetch();

        assertThat(document(2)).isEqualTo(DocumentState.KEPT);
        assertThat(town.registry().count(Call.FILE)).isEqualTo(1);
    }

    @Test
    void what_no_route_can_give_comes_without_document_and_is_not_asked_for_before_a_day() {
        town.registry()
                .holds(aLetter(1).declaring(40), aLetter(2).declaring(400))
                .hasMemoryFor(90)
                .canNeverGive(2);

        fetch();

        assertThat(document(2)).isEqualTo(DocumentState.TOO_BIG_FOR_REGISTRY);
        assertThat(org.welco.mail.testing.MailsInMemory.retryAfter(town.mail(2)))
                .hasValueSatisfying(moment -> assertThat(moment)
                        .isAfter(town.time().now().plusHours(23))
                        .isBefore(town.time().now().plusHours(25)));
        assertThat(heard.lines()).contains("maarch-2 : document trop volumineux pour Maarch");
        assertThat(tally.flagged).isEqualTo(1);
    }

    @Test
    void an_unreadable_letter_is_left_and_the_others_come() {
        town.registry().holds(aLetter(1), aLetter(2).unreadable(), aLetter(3), aLetter(4));

        fetch();

        assertThat(tally.came).isEqualTo(3);
        assertThat(tally.failed).isEqualTo(1);
        assertThat(heard.lines()).contains("! maarch-2 : réponse illisible");
    }

    @Test
    void a_letter_that_came_before_the_answer_broke_is_not_fetched_again() {
        town.registry().holds(aLetter(1), aLetter(2).unreadable());

        fetch();

        assertThat(town.registry().said().stream().filter(said -> said.call() == Call.FETCH && said.resId() == 1))
                .hasSize(1);
    }

    @Test
    void a_document_that_never_ends_does_not_stop_the_others_while_the_list_still_answers() {
        town.registry().holds(aLetter(1), aLetter(2).neverEnding(), aLetter(3));

        fetch();

        assertThat(tally.came).isEqualTo(2);
        assertThat(tally.failed).isEqualTo(1);
    }

    @Test
    void a_registry_that_stops_answering_stops_everything() {
        town.registry().holds(aLetter(1), aLetter(2).neverEnding(), aLetter(3));
        town.registry().afterNextList(() -> town.registry().alwaysRefuses(Call.LIST, Kind.UNREACHABLE));

        assertThatExceptionOfType(RegistryException.class).isThrownBy(this::fetch);
        assertThat(tally.came).isEqualTo(1);
        assertThat(tally.failed).isZero();
    }

    @ParameterizedTest
    @EnumSource(
            value = Kind.class,
            names = {"CREDENTIALS", "MIGRATION", "SETTINGS", "UNKNOWN_STATUS"})
    void what_concerns_the_registry_as_a_whole_stops_everything(Kind kind) {
        town.registry().holds(aLetter(1), aLetter(2)).alwaysRefuses(Call.FETCH, kind);

        assertThatExceptionOfType(RegistryException.class)
                .isThrownBy(this::fetch)
                .satisfies(failure -> assertThat(failure.kind()).isEqualTo(kind));
        assertThat(town.registry().count(Call.FILE)).isZero();
    }

    @ParameterizedTest
    @EnumSource(
            value = Kind.class,
            names = {"UNREADABLE", "SERVER_ERROR", "GONE", "REFUSED", "RIGHTS"})
    void what_concerns_a_letter_is_tried_by_its_file_routes(Kind kind) {
        town.registry().holds(aLetter(1), aLetter(2)).alwaysRefuses(Call.FETCH, kind);

        fetch();

        assertThat(tally.came).isEqualTo(2);
    }

    @Test
    void a_registry_found_away_at_the_file_routes_stops_everything() {
        town.registry()
                .holds(aLetter(1), aLetter(2))
                .alwaysRefuses(Call.FETCH, Kind.UNREADABLE)
                .refuses(Call.FILE, Kind.CREDENTIALS);

        assertThatExceptionOfType(RegistryException.class).isThrownBy(this::fetch);
        assertThat(tally.came + tally.failed).isZero();
    }

    @Test
    void missing_documents_are_flagged_and_kept() {
        town.registry()
                .holds(
                        aLetter(1).withLostDocument(),
                        aLetter(2).withoutDocument(),
                        aLetter(3).withDocument(""),
                        aLetter(4).withDocument("plain text"));

        fetch();

        assertThat(List.of(document(1), document(2), document(3), document(4)))
                .containsExactly(DocumentState.MISSING, DocumentState.NONE, DocumentState.EMPTY, DocumentState.KEPT);
        assertThat(tally.flagged).isEqualTo(4);
        assertThat(heard.lines())
                .containsExactly(
                        "maarch-1 : document manquant",
                        "maarch-2 : sans document",
                        "maarch-3 : document vide",
                        "maarch-4 : text/plain, 1 ko");
    }

    @Test
    void a_letter_that_is_no_longer_for_us_is_simply_not_there() {
        town.registry().holds(aLetter(1), aLetter(2));
        town.registry().afterNextList(() -> town.registry().moves(2, "END"));

        fetch();

        assertThat(tally.came).isEqualTo(1);
        assertThat(tally.failed).isZero();
    }

    @Test
    void an_empty_batch_asks_nothing_twice() {
        fetch();

        assertThat(tally.came).isZero();
        assertThat(town.registry().count(Call.FILE)).isZero();
    }
}
