package org.welco.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.welco.sandbox.maarch.CallMatch;
import org.welco.sandbox.maarch.Fault;
import org.welco.sandbox.maarch.FaultKind;
import org.welco.sandbox.maarch.RouteName;
import org.welco.testing.MailApi;
import org.welco.testing.MailApi.Told;
import org.welco.testing.NothingPrivateInTheLog;
import org.welco.testing.OwnTown;
import org.welco.testing.RunningWelco;
import org.welco.testing.TypedManage;

/** What Maarch does not take at once waits, says why, and goes when it can. */
@ExtendWith(NothingPrivateInTheLog.class)
class RetryingDeliveriesIT {

    private static final String TEXT = "C’est réglé, " + OwnTown.PRIVATE;
    private static OwnTown town;

    @BeforeAll
    static void open() {
        town = OwnTown.open(RunningWelco.get(), "retries");
    }

    @AfterAll
    static void close() {
        town.close();
    }

    @AfterEach
    void nothingFailsAnyMore() {
        town.maarch().faults().clear();
        town.historyReadable(true);
    }

    /** Maarch knows that it came: what fails from now on is what the test is about. */
    private static String received(String subject) {
        String id = town.harvested(subject);
        town.awaitSteps(id, "received delivered");
        return id;
    }

    @Test
    void an_answer_that_maarch_cannot_take_now_is_queued_and_goes_by_itself() {
        String id = received("Maarch en panne");
        hit(FaultKind.SERVER_ERROR, id);
        Told told = town.wcs().respond(id, TEXT, Optional.empty());
        assertThat(told.data().path("delivery").asText()).isEqualTo("queued");
        town.maarch().faults().clear();
        town.awaitSteps(id, "received delivered", "response delivered");
        assertThat(town.maarch().notes(OwnTown.resId(id)))
                .filteredOn(TEXT::equals)
                .hasSize(1);
    }

    @Test
    void a_refused_step_is_blocked_with_the_reason_and_is_replayed_through_the_api() {
        String id = received("Hors périmètre");
        hit(FaultKind.FORBIDDEN, id);
        town.api().refuse(id, "Non, " + OwnTown.PRIVATE);
        town.awaitSteps(id, "received delivered", "refused blocked");
        JsonNode step = step(id, 1);
        assertThat(step.path("last_error").asText()).isNotBlank();
        assertThat(step.path("attempts").asInt()).isEqualTo(1);
        town.maarch().faults().clear();
        assertThat(town.api().retry(id, step.path("id").asLong(), false).status())
                .isEqualTo(200);
        town.awaitSteps(id, "received delivered", "refused delivered");
        assertThat(town.maarch().status(OwnTown.resId(id))).isEqualTo(town.status("REF"));
    }

    @Test
    void the_operator_replays_all_that_is_blocked() {
        String id = received("Bloqué");
        hit(FaultKind.FORBIDDEN, id);
        town.api().associate(id, "8-1", town.requestUrl(1));
        town.awaitSteps(id, "received delivered", "sent blocked");
        town.maarch().faults().clear();
        TypedManage typed = town.command("retry_deliveries");
        assertThat(typed.exit()).as(typed.err()).isZero();
        assertThat(typed.lines()).singleElement().asString().contains("1 confirmés maintenant, 0 en échec");
        assertThat(town.maarch().letter(OwnTown.resId(id)).publikId()).contains("8-1");
    }

    @Test
    void what_was_done_although_the_answer_was_lost_is_not_done_again() {
        String id = received("Réponse perdue");
        hit(FaultKind.CLOSE_AFTER, id);
        town.api().associate(id, "8-2", town.requestUrl(2));
        town.awaitSteps(id, "received delivered", "sent waiting");
        town.maarch().faults().clear();
        town.awaitSteps(id, "received delivered", "sent delivered");
        assertThat(town.maarch().journal().of(OwnTown.resId(id)))
                .filteredOn(call -> call.route() == RouteName.EXTERNAL_INFOS && call.wasApplied())
                .hasSize(1);
    }

    @Test
    void a_lost_later_note_that_cannot_be_read_back_waits_for_a_person_who_says_it_arrived() {
        String id = uncertain("C’est parti");
        long step = step(id, 2).path("id").asLong();
        assertThat(town.api().retry(id, step, true).status()).isEqualTo(200);
        town.awaitSteps(id, "received delivered", "response delivered", "response delivered");
        assertThat(notes(id, "[9-2] " + TEXT)).isEqualTo(1);
    }

    @Test
    void or_who_has_it_sent_again() {
        String id = uncertain("Rejouer");
        long step = step(id, 2).path("id").asLong();
        town.api().retry(id, step, false);
        town.awaitSteps(id, "received delivered", "response delivered", "response delivered");
        assertThat(notes(id, "[9-2] " + TEXT)).isEqualTo(2);
    }

    @Test
    void what_is_delivered_is_not_replayed() {
        String id = received("Déjà là");
        Told told = town.api().retry(id, step(id, 0).path("id").asLong(), false);
        assertThat(told.status() + " " + told.errorClass()).isEqualTo("409 nothing-to-retry");
        assertThat(town.api().retry(id, 999_999_999, false).status()).isEqualTo(409);
    }

    @Test
    void a_step_that_is_no_number_is_400() {
        String id = received("Chiffres");
        Told told = town.api().post("/api/mail/" + id + "/deliveries/un/retry/", MailApi.object());
        assertThat(told.status()).isEqualTo(400);
    }

    @Test
    void a_letter_with_requests_is_not_refused_and_a_refused_one_becomes_no_request() {
        String one = received("Avec demande");
        String other = received("Refusé");
        town.api().associate(one, "8-3", town.requestUrl(3));
        town.api().refuse(other, "Non, " + OwnTown.PRIVATE);
        assertThat(town.api().refuse(one, "x").status()).isEqualTo(409);
        assertThat(town.api().associate(other, "8-4", town.requestUrl(4)).status())
                .isEqualTo(409);
        assertThat(town.api()
                        .associate(one, "8-3", town.requestUrl(3))
                        .data()
                        .path("new")
                        .asBoolean(true))
                .isFalse();
        assertThat(town.api()
                        .associate(one, "8-5", "http://ailleurs.localhost/5")
                        .errorClass())
                .isEqualTo("bad-url");
    }

    /** A letter whose second answer was written, the answer lost, and the history closed to us. */
    private static String uncertain(String subject) {
        String id = received(subject);
        town.historyReadable(false);
        town.wcs().respond(id, TEXT, Optional.of("9-1"));
        hit(FaultKind.CLOSE_AFTER, id);
        town.wcs().respond(id, TEXT, Optional.of("9-2"));
        town.maarch().faults().clear();
        town.awaitSteps(id, "received delivered", "response delivered", "response uncertain");
        return id;
    }

    /** The calls that write on that letter fail so; reading back still works. */
    private static void hit(FaultKind kind, String id) {
        for (RouteName route : List.of(RouteName.STATUS, RouteName.EXTERNAL_INFOS)) {
            town.maarch().faults().add(Fault.of(kind).on(CallMatch.on(route).forLetter(OwnTown.resId(id))));
        }
    }

    private static long notes(String id, String text) {
        return town.maarch().notes(OwnTown.resId(id)).stream()
                .filter(text::equals)
                .count();
    }

    private static JsonNode step(String id, int position) {
        return town.api().letter(id).data().path("deliveries").path(position);
    }
}
