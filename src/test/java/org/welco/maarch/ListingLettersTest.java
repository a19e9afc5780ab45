package org.welco.maarch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.welco.mail.registry.RegisteredMail;
import org.welco.mail.registry.RegistryException;
import org.welco.mail.registry.RegistryException.Kind;

class ListingLettersTest {

    private static final String LIST = "POST /rest/res/list";

    private StubMaarch maarch;
    private LinkedTown town;

    @BeforeEach
    void start() throws IOException {
        maarch = new StubMaarch();
        town = LinkedTown.with(maarch.address());
    }

    @AfterEach
    void stop() {
        maarch.close();
    }

    @Test
    void asks_for_the_status_and_the_numbers_after_the_last_one_in_order_with_a_typed_limit() {
        maarch.json(LIST, 200, "{\"resources\":[],\"count\":0}");
        town.registry().list(100, 50);
        assertThat(maarch.bodies(LIST))
                .containsExactly("{\"select\":\"res_id,alt_identifier,subject,doc_date,admission_date,creation_date,"
                        + "filename,format,filesize\",\"clause\":\"status = 'GRC' and res_id > 100\",\"withFile\":false,"
                        + "\"orderBy\":[\"res_id\"],\"limit\":50}");
    }

    @Test
    void sends_the_credentials_without_waiting_to_be_asked_and_the_type_of_the_body() {
        maarch.json(LIST, 200, "{\"resources\":[],\"count\":0}");
        town.registry().list(0, 50);
        assertThat(maarch.calls().get(0))
                .contains("Authorization: Basic Z3JjdXNlcjpncmNwYXNz")
                .contains("Content-Type: application/json")
                .contains("User-Agent: Welco");
    }

    @Test
    void reads_a_letter_as_maarch_writes_it() {
        maarch.json(
                LIST,
                200,
                "{\"resources\":[{\"res_id\":100,\"alt_identifier\":\"MAARCH\\/2026A\\/1\",\"subject\":\"Demande de place en"
                        + " cr\\u00e8che\",\"doc_date\":\"2026-11-02 00:00:00\",\"admission_date\":\"2026-11-05 09:12:00\","
                        + "\"creation_date\":\"2026-11-23 16:42:44.542878\",\"filename\":\"0001.pdf\",\"format\":\"pdf\","
                        + "\"filesize\":1097}],\"count\":1}");
        RegisteredMail letter = town.registry().list(0, 50).get(0);
        assertThat(letter.resId()).isEqualTo(100);
        assertThat(letter.subject()).contains("Demande de place en crèche");
        assertThat(letter.chrono()).contains("MAARCH/2026A/1");
        assertThat(letter.letterDate()).contains(LocalDate.of(2026, 11, 2));
        assertThat(letter.arrivedAt()).contains(LocalDateTime.of(2026, 11, 5, 9, 12));
        assertThat(letter.recordedAt()).contains(LocalDateTime.of(2026, 11, 23, 16, 42, 44, 542_878_000));
        assertThat(letter.fileName()).contains("0001.pdf");
        assertThat(letter.declaredSize()).hasValue(1097);
    }

    @Test
    void a_letter_that_comes_out_on_two_rows_is_one_letter() {
        maarch.json(LIST, 200, "{\"resources\":[{\"res_id\":7},{\"res_id\":7},{\"res_id\":8}],\"count\":3}");
        assertThat(numbers(town.registry().list(0, 50))).containsExactly(7L, 8L);
    }

    @Test
    void letters_come_in_order_whatever_the_order_of_the_answer() {
        maarch.json(LIST, 200, "{\"count\":3,\"resources\":[{\"res_id\":9},{\"res_id\":7},{\"res_id\":8}]}");
        assertThat(numbers(town.registry().list(0, 50))).containsExactly(7L, 8L, 9L);
    }

    @Test
    void letters_up_to_the_last_one_are_not_given_again_even_if_the_server_gives_them() {
        maarch.json(LIST, 200, "{\"resources\":[{\"res_id\":7},{\"res_id\":8}],\"count\":2}");
        assertThat(numbers(town.registry().list(7, 50))).containsExactly(8L);
    }

    @Test
    void a_row_of_garbage_keeps_what_makes_sense_and_no_more() {
        maarch.json(
                LIST,
                200,
                "{\"resources\":[{\"res_id\":\"101\",\"subject\":null,\"alt_identifier\":{\"a\":[1]},\"doc_date\":17,"
                        + "\"admission_date\":\"0000-00-00 00:00:00\",\"creation_date\":\"2026-02-31 25:00:00\","
                        + "\"filename\":[],\"filesize\":\"-4\"},12,\"x\",{\"res_id\":null},{\"res_id\":-3}],\"count\":1}");
        RegisteredMail letter = town.registry().list(0, 50).get(0);
        assertThat(letter.resId()).isEqualTo(101);
        assertThat(letter.subject()).isEmpty();
        assertThat(letter.chrono()).isEmpty();
        assertThat(letter.letterDate()).isEmpty();
        assertThat(letter.arrivedAt()).isEmpty();
        assertThat(letter.recordedAt()).isEmpty();
        assertThat(letter.fileName()).isEmpty();
        assertThat(letter.declaredSize()).isEmpty();
    }

    @Test
    void rows_without_any_number_are_an_unreadable_answer_and_not_the_end() {
        maarch.json(LIST, 200, "{\"resources\":[{\"subject\":\"x\"}],\"count\":1}");
        assertKind(() -> town.registry().list(0, 50), Kind.UNREADABLE);
    }

    @Test
    void a_subject_without_what_a_database_cannot_hold() {
        maarch.json(LIST, 200, "{\"resources\":[{\"res_id\":1,\"subject\":\" a\\u0000b\\nc \"}],\"count\":1}");
        assertThat(town.registry().list(0, 50).get(0).subject()).contains("a b c");
    }

    @Test
    void a_user_without_group_is_told_from_a_bad_request_by_a_call_that_cannot_be_wrong() {
        maarch.json(LIST, 400, "{\"errors\":\"User has no groups\"}");
        assertKind(() -> town.registry().list(0, 50), Kind.RIGHTS);
        assertThat(maarch.bodies(LIST).get(1)).contains("\"clause\":\"res_id = 0\"");
    }

    @Test
    void a_refused_list_where_a_simple_one_passes_is_not_a_question_of_rights() {
        maarch.json(LIST, 400, "{\"errors\":\"Requ\\u00eate non valide\"}")
                .json(LIST, 200, "{\"resources\":[],\"count\":0}");
        assertThatThrownBy(() -> town.registry().list(0, 50))
                .isInstanceOfSatisfying(
                        RegistryException.class, e -> assertThat(e.kind()).isEqualTo(Kind.REFUSED))
                .hasMessageContaining("Requête non valide");
    }

    @Test
    void a_refusal_that_is_no_400_is_told_as_it_is_without_another_call() {
        maarch.on(LIST, 405, StubMaarch.HTML, "<html>Method not allowed</html>");
        assertKind(() -> town.registry().list(0, 50), Kind.REFUSED);
        assertThat(maarch.calls()).hasSize(1);
    }

    @Test
    void what_the_call_that_cannot_be_wrong_meets_is_told() {
        maarch.json(LIST, 400, "{\"errors\":\"?\"}").json(LIST, 401, "{\"errors\":\"?\"}");
        assertKind(() -> town.registry().list(0, 50), Kind.CREDENTIALS);
    }

    @Test
    void a_limit_out_of_bounds_is_a_programming_error_and_calls_nobody() {
        assertThatThrownBy(() -> town.registry().list(0, 0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> town.registry().list(0, 501)).isInstanceOf(IllegalArgumentException.class);
        assertThat(maarch.calls()).isEmpty();
    }

    private static List<Long> numbers(List<RegisteredMail> letters) {
        return letters.stream().map(RegisteredMail::resId).toList();
    }

    @Test
    void the_longest_page_is_five_hundred() {
        maarch.json(LIST, 200, "{\"resources\":[]}");
        assertThat(town.registry().list(0, 500)).isEmpty();
        assertThat(maarch.bodies(LIST).get(0)).contains("\"limit\":500");
    }

    @Test
    void years_that_a_letter_can_be_of_are_kept_and_others_are_not() {
        String years = "{\"res_id\":%d,\"doc_date\":\"%s-06-01 00:00:00\"}";
        maarch.json(
                LIST,
                200,
                "{\"resources\":[" + years.formatted(1, "1799") + "," + years.formatted(2, "1800") + ","
                        + years.formatted(3, "2199") + "," + years.formatted(4, "2200") + "]}");
        assertThat(town.registry().list(0, 50))
                .extracting(one -> one.letterDate().isPresent())
                .containsExactly(false, true, true, false);
    }

    @Test
    void a_date_without_time_and_a_fraction_of_any_length_are_read() {
        maarch.json(
                LIST,
                200,
                "{\"resources\":[{\"res_id\":1,\"admission_date\":\"2026-11-05\","
                        + "\"creation_date\":\"2026-11-23 16:20:18.1\"}]}");
        RegisteredMail letter = town.registry().list(0, 50).get(0);
        assertThat(letter.arrivedAt()).contains(LocalDateTime.of(2026, 11, 5, 0, 0));
        assertThat(letter.recordedAt()).contains(LocalDateTime.of(2026, 11, 23, 16, 20, 18, 100_000_000));
    }

    @Test
    void a_subject_longer_than_anybody_reads_is_shortened() {
        maarch.json(LIST, 200, "{\"resources\":[{\"res_id\":1,\"subject\":\"" + "x".repeat(10_001) + "\"}]}");
        assertThat(town.registry().list(0, 50).get(0).subject().orElseThrow()).hasSize(10_000);
    }

    @Test
    void a_number_of_zero_is_none() {
        maarch.json(LIST, 200, "{\"resources\":[{\"res_id\":0},{\"res_id\":1}]}");
        assertThat(numbers(town.registry().list(-1, 50))).containsExactly(1L);
    }

    @Test
    void other_members_of_the_answer_are_passed_over_whatever_they_hold() {
        maarch.json(
                LIST,
                200,
                "{\"other\":{\"resources\":[{\"res_id\":5}]},\"more\":[[{}]],\"resources\":[{\"res_id\":1}]}");
        assertThat(numbers(town.registry().list(0, 50))).containsExactly(1L);
    }

    private static void assertKind(org.assertj.core.api.ThrowableAssert.ThrowingCallable call, Kind kind) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        RegistryException.class, e -> assertThat(e.kind()).isEqualTo(kind));
    }
}
