package org.welco.maarch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.time.Clock;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.welco.mail.registry.MailRegistry;
import org.welco.mail.registry.RegistryException;
import org.welco.mail.registry.RegistryException.Kind;
import org.welco.platform.http.ClosedPort;

class ReportingStepsTest {

    private static final String LIST = "POST /rest/res/list";
    private static final String STATUS = "PUT /rest/res/resource/status";
    private static final String INFOS = "PUT /rest/res/externalInfos";
    private static final String STATUSES = "GET /rest/statuses";
    private static final String SENT = "GRC_SENT";
    private static final String LINK = "https://demarches.ville.test/backoffice/1-2";

    private StubMaarch maarch;
    private MailRegistry registry;

    @BeforeEach
    void start() throws IOException {
        maarch = new StubMaarch();
        registry = LinkedTown.with(maarch.address()).registry();
    }

    @AfterEach
    void stop() {
        maarch.close();
    }

    @Test
    void received_sets_the_status_of_one_letter_as_an_array_of_one_number() {
        maarch.json(STATUS, 200, StubMaarch.SUCCESS);
        registry.received(42);
        assertThat(maarch.bodies(STATUS)).containsExactly("{\"resId\":[42],\"status\":\"GRC_TRT\"}");
    }

    @Test
    void refused_sets_the_status_with_its_note() {
        maarch.json(STATUS, 200, StubMaarch.SUCCESS);
        registry.refused(42, "Pas pour nous");
        assertThat(maarch.bodies(STATUS))
                .containsExactly("{\"resId\":[42],\"status\":\"GRCREFUSED\",\"historyMessage\":\"Pas pour nous\"}");
    }

    @Test
    void an_answer_goes_verbatim_with_its_status() {
        maarch.json(STATUS, 200, StubMaarch.SUCCESS);
        registry.answered(42, "Bonjour,\n« été » €\n", "GRC_REP");
        assertThat(maarch.bodies(STATUS))
                .containsExactly(
                        "{\"resId\":[42],\"status\":\"GRC_REP\",\"historyMessage\":\"Bonjour,\\n« été » €\\n\"}");
    }

    @Test
    void a_note_goes_with_the_status_it_is_given() {
        maarch.json(STATUS, 200, StubMaarch.SUCCESS);
        registry.note(42, "lien", "GRC_SENT");
        assertThat(maarch.bodies(STATUS))
                .containsExactly("{\"resId\":[42],\"status\":\"GRC_SENT\",\"historyMessage\":\"lien\"}");
    }

    @Test
    void sending_again_moves_without_touching_the_number() {
        maarch.json(STATUS, 200, StubMaarch.SUCCESS);
        registry.note(42, "encore", SENT);
        assertThat(maarch.bodies(STATUS))
                .containsExactly("{\"resId\":[42],\"status\":\"GRC_SENT\",\"historyMessage\":\"encore\"}");
        assertThat(maarch.bodies(INFOS)).isEmpty();
    }

    @Test
    void sent_writes_number_and_link_of_one_letter_whose_number_is_a_json_integer() {
        maarch.json(INFOS, 200, StubMaarch.SUCCESS);
        registry.sent(42, "1-2", LINK, SENT);
        assertThat(maarch.bodies(INFOS))
                .containsExactly("{\"externalInfos\":[{\"res_id\":42,\"external_id\":\"1-2\",\"external_link\":\""
                        + LINK + "\"}],\"status\":\"GRC_SENT\"}");
    }

    @Test
    void what_maarch_2301_would_replace_in_a_note_is_made_harmless_and_stays_readable() {
        maarch.json(STATUS, 200, StubMaarch.SUCCESS);
        registry.answered(42, "articles {1}, {2} et {3}\u0000", "GRC_REP");
        assertThat(maarch.bodies(STATUS).get(0)).contains("\"historyMessage\":\"articles { 1}, { 2} et {3}\"");
    }

    @Test
    void half_a_character_is_replaced_since_no_database_holds_it() {
        maarch.json(STATUS, 200, StubMaarch.SUCCESS);
        registry.answered(42, "a\uD83Db", "GRC_REP");
        assertThat(maarch.bodies(STATUS).get(0)).contains("a\uFFFDb");
    }

    @Test
    void an_empty_answer_is_never_sent() {
        assertKind(() -> registry.answered(42, " \n", "GRC_REP"), Kind.REFUSED);
        assertThat(maarch.calls()).isEmpty();
    }

    @Test
    void a_status_that_is_blank_is_never_sent_since_maarch_would_take_its_own() {
        assertKind(() -> registry.answered(42, "texte", ""), Kind.SETTINGS);
        assertThat(maarch.calls()).isEmpty();
    }

    @Test
    void a_status_of_more_than_ten_characters_is_not_sent_and_is_named() {
        assertThatThrownBy(() -> registry.answered(42, "texte", "GRC_RESPONSE"))
                .isInstanceOfSatisfying(
                        RegistryException.class, e -> assertThat(e.kind()).isEqualTo(Kind.SETTINGS))
                .hasMessageContaining("GRC_RESPONSE");
        assertThat(maarch.calls()).isEmpty();
    }

    @Test
    void a_status_of_ten_characters_is_sent() {
        maarch.json(STATUS, 200, StubMaarch.SUCCESS);
        registry.answered(42, "texte", "GRC_REPOND");
        assertThat(maarch.bodies(STATUS)).hasSize(1);
    }

    @Test
    void a_number_or_a_link_that_is_missing_or_too_long_is_not_sent() {
        assertKind(() -> registry.sent(42, " ", LINK, SENT), Kind.REFUSED);
        assertKind(() -> registry.sent(42, "1-2", "", SENT), Kind.REFUSED);
        assertKind(() -> registry.sent(42, "x".repeat(256), LINK, SENT), Kind.REFUSED);
        assertKind(() -> registry.sent(42, "1-2", "x".repeat(256), SENT), Kind.REFUSED);
        assertThat(maarch.calls()).isEmpty();
    }

    @Test
    void a_number_of_255_characters_is_sent() {
        maarch.json(INFOS, 200, StubMaarch.SUCCESS);
        registry.sent(42, "é".repeat(255), LINK, SENT);
        assertThat(maarch.bodies(INFOS)).hasSize(1);
    }

    @Test
    void a_letter_number_that_is_not_positive_is_a_programming_error() {
        assertThatThrownBy(() -> registry.received(0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> registry.sent(-1, "1", LINK, SENT)).isInstanceOf(IllegalArgumentException.class);
        assertThat(maarch.writes()).isZero();
    }

    @Test
    void an_unknown_status_is_found_before_the_number_is_written_because_maarch_would_not_check() {
        maarch.json(STATUSES, 200, "{\"statuses\":[{\"id\":\"GRC\"},{\"id\":7},5]}");
        assertThatThrownBy(() -> registry.sent(42, "1-2", LINK, SENT))
                .isInstanceOfSatisfying(
                        RegistryException.class, e -> assertThat(e.kind()).isEqualTo(Kind.UNKNOWN_STATUS))
                .hasMessageContaining("GRC_SENT");
        assertThat(maarch.writes()).isZero();
    }

    @Test
    void known_statuses_are_read_once() {
        maarch.json(STATUSES, 200, "{\"statuses\":[{\"id\":\"GRC_SENT\"}]}").json(INFOS, 200, StubMaarch.SUCCESS);
        registry.sent(42, "1-2", LINK, SENT);
        registry.sent(43, "1-3", LINK, SENT);
        assertThat(maarch.bodies(STATUSES)).hasSize(1);
        assertThat(maarch.bodies(INFOS)).hasSize(2);
    }

    @Test
    void a_status_just_created_in_maarch_is_seen_at_once() {
        maarch.json(STATUSES, 200, "{\"statuses\":[{\"id\":\"GRC\"}]}")
                .json(STATUSES, 200, "{\"statuses\":[{\"id\":\"GRC_SENT\"}]}")
                .json(INFOS, 200, StubMaarch.SUCCESS);
        assertKind(() -> registry.sent(42, "1-2", LINK, SENT), Kind.UNKNOWN_STATUS);
        registry.sent(42, "1-2", LINK, SENT);
        assertThat(maarch.bodies(INFOS)).hasSize(1);
    }

    @Test
    void where_the_statuses_cannot_be_read_the_number_is_written_all_the_same() {
        maarch.json(STATUSES, 403, "{\"errors\":\"Service forbidden\"}").json(INFOS, 200, StubMaarch.SUCCESS);
        registry.sent(42, "1-2", LINK, SENT);
        registry.sent(43, "1-3", LINK, SENT);
        assertThat(maarch.bodies(INFOS)).hasSize(2);
        assertThat(maarch.bodies(STATUSES)).hasSize(1);
    }

    @Test
    void an_empty_list_of_statuses_condemns_none() {
        maarch.json(STATUSES, 200, "{\"statuses\":[]}").json(INFOS, 200, StubMaarch.SUCCESS);
        registry.sent(42, "1-2", LINK, SENT);
        assertThat(maarch.bodies(INFOS)).hasSize(1);
    }

    @Test
    void a_400_with_a_status_that_maarch_does_not_list_is_an_unknown_status_and_is_named() {
        maarch.json(STATUS, 400, "{\"errors\":\"?\"}").json(STATUSES, 200, "{\"statuses\":[{\"id\":\"GRC\"}]}");
        assertThatThrownBy(() -> registry.received(42))
                .isInstanceOfSatisfying(
                        RegistryException.class, e -> assertThat(e.kind()).isEqualTo(Kind.UNKNOWN_STATUS))
                .hasMessageContaining("GRC_TRT");
    }

    @Test
    void a_400_on_a_letter_that_is_no_longer_listed_means_gone() {
        maarch.json(STATUS, 400, "{\"errors\":\"?\"}")
                .json(STATUSES, 200, "{\"statuses\":[{\"id\":\"GRC_TRT\"}]}")
                .json(LIST, 200, "{\"resources\":[],\"count\":0}");
        assertKind(() -> registry.received(42), Kind.GONE);
    }

    @Test
    void a_400_on_a_letter_that_is_there_means_an_unknown_status_where_statuses_cannot_be_read() {
        maarch.json(STATUS, 400, "{\"errors\":\"?\"}")
                .json(STATUSES, 403, "{\"errors\":\"?\"}")
                .json(LIST, 200, "{\"resources\":[{\"res_id\":42,\"status\":\"GRC\"}],\"count\":1}");
        assertKind(() -> registry.received(42), Kind.UNKNOWN_STATUS);
    }

    @Test
    void a_400_that_neither_status_nor_letter_explains_stays_a_refusal() {
        maarch.json(STATUS, 400, "{\"errors\":\"autre chose\"}")
                .json(STATUSES, 200, "{\"statuses\":[{\"id\":\"GRC_TRT\"}]}")
                .json(LIST, 200, "{\"resources\":[{\"res_id\":42,\"status\":\"GRC\"}],\"count\":1}");
        assertThatThrownBy(() -> registry.received(42))
                .isInstanceOfSatisfying(
                        RegistryException.class, e -> assertThat(e.kind()).isEqualTo(Kind.REFUSED))
                .hasMessageContaining("autre chose");
    }

    @Test
    void a_400_on_the_number_of_a_letter_that_is_no_longer_listed_means_gone() {
        maarch.json(INFOS, 400, "{\"errors\":\"?\"}").json(LIST, 200, "{\"resources\":[],\"count\":0}");
        assertKind(() -> registry.sent(42, "1-2", LINK, SENT), Kind.GONE);
    }

    @Test
    void a_400_on_the_number_of_a_letter_that_is_there_is_a_refusal() {
        maarch.json(INFOS, 400, "{\"errors\":\"?\"}")
                .json(LIST, 200, "{\"resources\":[{\"res_id\":42,\"status\":\"GRC\"}],\"count\":1}");
        assertKind(() -> registry.sent(42, "1-2", LINK, SENT), Kind.REFUSED);
    }

    @Test
    void a_write_without_answer_is_sent_once_and_may_have_been_done() {
        maarch.on(STATUS, StubMaarch.closing());
        RegistryException lost = failure(() -> registry.received(42));
        assertThat(lost.kind()).isEqualTo(Kind.UNREACHABLE);
        assertThat(lost.mayHaveBeenDone()).isTrue();
        assertThat(maarch.writes()).isEqualTo(1);
    }

    @Test
    void a_write_to_nobody_has_not_been_done() throws IOException {
        try (ClosedPort gone = new ClosedPort()) {
            MailRegistry nobody = LinkedTown.with(gone.address()).registry();
            RegistryException lost = failure(() -> nobody.received(42));
            assertThat(lost.kind()).isEqualTo(Kind.UNREACHABLE);
            assertThat(lost.mayHaveBeenDone()).isFalse();
        }
    }

    @Test
    void a_page_instead_of_the_confirmation_is_not_a_confirmation() {
        maarch.on(STATUS, 200, StubMaarch.HTML, "<html>Connexion</html>");
        RegistryException odd = failure(() -> registry.received(42));
        assertThat(odd.kind()).isEqualTo(Kind.UNREADABLE);
        assertThat(odd.mayHaveBeenDone()).isTrue();
    }

    @Test
    void a_json_answer_that_confirms_nothing_is_not_a_confirmation() {
        maarch.json(STATUS, 200, "{}");
        RegistryException odd = failure(() -> registry.received(42));
        assertThat(odd.kind()).isEqualTo(Kind.UNREADABLE);
        assertThat(odd.mayHaveBeenDone()).isTrue();
    }

    @Test
    void a_server_error_on_a_write_may_have_come_after_the_deed() {
        maarch.on(STATUS, 500, StubMaarch.HTML, "<html>Slim Application Error</html>");
        RegistryException error = failure(() -> registry.received(42));
        assertThat(error.kind()).isEqualTo(Kind.SERVER_ERROR);
        assertThat(error.mayHaveBeenDone()).isTrue();
    }

    @Test
    void an_empty_500_on_a_write_is_no_lack_of_memory_for_a_document() {
        maarch.on(STATUS, 500, StubMaarch.HTML, "");
        RegistryException error = failure(() -> registry.received(42));
        assertThat(error.kind()).isEqualTo(Kind.SERVER_ERROR);
        assertThat(error.mayHaveBeenDone()).isTrue();
    }

    @Test
    void a_write_during_a_migration_has_not_been_done() {
        maarch.json(STATUS, 503, "{\"errors\":\"Service unavailable : migration in progress\",\"migrating\":true}");
        RegistryException later = failure(() -> registry.received(42));
        assertThat(later.kind()).isEqualTo(Kind.MIGRATION);
        assertThat(later.mayHaveBeenDone()).isFalse();
    }

    @Test
    void a_redirected_write_is_not_followed_and_has_not_been_done() {
        maarch.on(STATUS, (request, out) -> {
            out.write(("HTTP/1.1 307 X\r\nLocation: " + maarch.address()
                            + "rest/res/externalInfos\r\nContent-Length: 0\r\n\r\n")
                    .getBytes(java.nio.charset.StandardCharsets.US_ASCII));
            out.flush();
            return true;
        });
        RegistryException moved = failure(() -> registry.received(42));
        assertThat(moved.kind()).isEqualTo(Kind.UNREADABLE);
        assertThat(moved.mayHaveBeenDone()).isFalse();
        assertThat(maarch.calls()).hasSize(1);
    }

    @Test
    void without_link_nothing_is_called() {
        String feed = LinkedTown.feed(maarch.address(), "\"ENABLE\":false");
        MailRegistry held = new LinkedTown(Map.of("MAARCH_FEED", feed), Clock.systemUTC()).registry();
        assertKind(() -> held.received(42), Kind.SETTINGS);
        assertKind(() -> held.list(0, 10), Kind.SETTINGS);
        assertThat(maarch.calls()).isEmpty();
    }

    private static RegistryException failure(org.assertj.core.api.ThrowableAssert.ThrowingCallable call) {
        return catchThrowableOfType(RegistryException.class, call);
    }

    @Test
    void a_400_on_an_answer_is_explained_as_for_any_step() {
        maarch.json(STATUS, 400, "{\"errors\":\"?\"}").json(STATUSES, 200, "{\"statuses\":[{\"id\":\"GRC\"}]}");
        assertKind(() -> registry.answered(42, "texte", "GRC_REP"), Kind.UNKNOWN_STATUS);
    }

    @Test
    void a_confirmation_cut_short_may_be_of_something_done() {
        maarch.on(STATUS, (request, out) -> {
            out.write("HTTP/1.1 200 X\r\nContent-Type: application/json\r\nContent-Length: 21\r\n\r\n{\"succ"
                    .getBytes(java.nio.charset.StandardCharsets.US_ASCII));
            out.flush();
            return false;
        });
        RegistryException cut = failure(() -> registry.received(42));
        assertThat(cut.kind()).isEqualTo(Kind.UNREADABLE);
        assertThat(cut.mayHaveBeenDone()).isTrue();
        assertThat(cut).hasMessage("La réponse de Maarch s'est interrompue.");
    }

    private static void assertKind(org.assertj.core.api.ThrowableAssert.ThrowingCallable call, Kind kind) {
        assertThat(failure(call))
                .isNotNull()
                .extracting(RegistryException::kind)
                .isEqualTo(kind);
    }
}
