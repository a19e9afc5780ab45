package org.welco.sandbox.recordings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.welco.sandbox.maarch.CallMatch;
import org.welco.sandbox.maarch.Fault;
import org.welco.sandbox.maarch.FaultKind;
import org.welco.sandbox.maarch.Hooks;
import org.welco.sandbox.maarch.JournalEntry;
import org.welco.sandbox.maarch.MaarchVersion;
import org.welco.sandbox.maarch.RouteName;
import org.welco.sandbox.recordings.Recorded.Reply;

/** Faults on demand, hooks and the journal. */
class SandboxFaultsIT {

    private static final String MOVE = "{\"resId\":[100],\"status\":\"GRC_TRT\"}";
    private static final String FILES =
            "{\"select\":\"res_id\",\"clause\":\"status='GRC'\",\"orderBy\":[\"res_id\"],\"withFile\":true}";

    private static JournalEntry last(Recorded recorded) {
        return recorded.maarch.journal().last(1).get(0);
    }

    @ParameterizedTest
    @CsvSource({
        "UNAUTHORIZED, 401, application/json",
        "FORBIDDEN, 403, application/json",
        "METHOD_NOT_ALLOWED, 405, text/html;charset=UTF-8",
        "SERVER_ERROR, 500, text/html;charset=UTF-8",
        "EMPTY_500, 500, text/html; charset=UTF-8",
        "MIGRATION, 503, application/json",
        "REDIRECT, 302, text/html; charset=utf-8"
    })
    void a_refusal_on_demand_has_no_effect(FaultKind kind, int status, String type) {
        Recorded recorded = Recorded.holding(MaarchVersion.V2301, 1);
        recorded.maarch.faults().add(Fault.of(kind).on(RouteName.STATUS));
        Reply reply = recorded.status(MOVE);
        assertThat(reply.status()).isEqualTo(status);
        assertThat(reply.type()).isEqualTo(type);
        assertThat(recorded.maarch.status(100)).isEqualTo("GRC");
        assertThat(last(recorded).wasApplied()).isFalse();
        assertThat(last(recorded).fault()).contains(kind.name());
    }

    @Test
    void a_migration_tells_when_to_come_back_in_words() {
        Recorded recorded = Recorded.holding(MaarchVersion.V2301, 1);
        recorded.maarch.faults().add(Fault.of(FaultKind.MIGRATION));
        assertThat(recorded.list("res_id", "1=1").header("Retry-After")).isEqualTo("5 minutes");
    }

    @ParameterizedTest
    @CsvSource({"CLOSE_BEFORE, GRC, false", "CLOSE_AFTER, GRC_TRT, true"})
    void a_closed_connection_leaves_no_answer(FaultKind kind, String after, boolean applied) {
        Recorded recorded = Recorded.holding(MaarchVersion.V2301, 1);
        recorded.maarch.faults().add(Fault.of(kind).on(RouteName.STATUS));
        assertThatThrownBy(() -> recorded.status(MOVE)).isInstanceOf(UncheckedIOException.class);
        assertThat(recorded.maarch.status(100)).isEqualTo(after);
        assertThat(last(recorded).wasApplied()).isEqualTo(applied);
        assertThat(last(recorded).answer()).isEmpty();
        assertThat(recorded.maarch.journal().of(RouteName.STATUS)).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({"HANG, GRC", "HANG_AFTER, GRC_TRT"})
    void a_hanging_call_is_cut_when_the_fault_is_removed(FaultKind kind, String after) {
        Recorded recorded = Recorded.holding(MaarchVersion.V2301, 1);
        long fault = recorded.maarch.faults().add(Fault.of(kind).on(RouteName.STATUS));
        CountDownLatch hanging = new CountDownLatch(1);
        recorded.maarch.hooks().at(Hooks.Moment.EFFECT, CallMatch.any(), call -> hanging.countDown());
        CompletableFuture<Reply> call = CompletableFuture.supplyAsync(() -> recorded.status(MOVE));
        assertThat(hanging)
                .satisfies(
                        latch -> assertThat(latch.await(10, TimeUnit.SECONDS)).isTrue());
        assertThat(call).isNotDone();
        recorded.maarch.faults().remove(fault);
        assertThatThrownBy(() -> call.get(10, TimeUnit.SECONDS)).hasRootCauseInstanceOf(IOException.class);
        assertThat(recorded.maarch.status(100)).isEqualTo(after);
    }

    @Test
    void a_late_answer_is_the_right_one() {
        Recorded recorded = Recorded.holding(MaarchVersion.V2301, 1);
        recorded.maarch.faults().add(Fault.of(FaultKind.DELAY).delay(Duration.ofMillis(300)));
        long start = System.nanoTime();
        assertThat(recorded.status(MOVE).text()).isEqualTo("{\"success\":\"success\"}");
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isGreaterThan(Duration.ofMillis(290));
    }

    @Test
    void a_write_may_be_done_and_answered_with_garbage() {
        Recorded recorded = Recorded.holding(MaarchVersion.V2301, 1);
        recorded.maarch.faults().add(Fault.of(FaultKind.GARBAGE));
        assertThat(recorded.status(MOVE).text()).startsWith("<br />");
        assertThat(recorded.maarch.status(100)).isEqualTo("GRC_TRT");
    }

    @Test
    void json_may_be_announced_as_something_else() {
        Recorded recorded = Recorded.holding(MaarchVersion.V2301, 1);
        recorded.maarch.faults().add(Fault.of(FaultKind.WRONG_TYPE));
        Reply reply = recorded.list("res_id", "1=1");
        assertThat(reply.type()).isEqualTo("text/html; charset=UTF-8");
        assertThat(reply.json().path("count").asInt()).isEqualTo(1);
    }

    @Test
    void a_truncated_list_stops_before_its_announced_length() {
        Recorded recorded = Recorded.holding(MaarchVersion.V2301, 3);
        recorded.maarch
                .faults()
                .add(Fault.of(FaultKind.TRUNCATED).on(RouteName.LIST).forLetter(101));
        assertThatThrownBy(() -> recorded.list(FILES))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessageContaining("fixed content-length");
    }

    @Test
    void one_document_of_a_list_may_not_be_base64() {
        Recorded recorded = Recorded.holding(MaarchVersion.V2301, 2);
        recorded.maarch.faults().add(Fault.of(FaultKind.BAD_BASE64).forLetter(101));
        Reply reply = recorded.list(FILES);
        assertThat(reply.row(0).path("fileBase64Content").textValue()).matches("[A-Za-z0-9+/]+=*");
        assertThat(reply.row(1).path("fileBase64Content").textValue()).contains("*** ");
    }

    @Test
    void rows_may_come_twice() {
        Recorded recorded = Recorded.holding(MaarchVersion.V2301, 2);
        recorded.maarch.faults().add(Fault.of(FaultKind.DUPLICATE_ROWS).on(RouteName.LIST));
        assertThat(recorded.list("res_id", "1=1").json().path("count").asInt()).isEqualTo(4);
    }

    @Test
    void a_fault_hits_from_the_nth_call_and_so_many_times() {
        Recorded recorded = Recorded.holding(MaarchVersion.V2301, 1);
        long fault = recorded.maarch
                .faults()
                .add(Fault.of(FaultKind.FORBIDDEN).fromCall(2).times(2));
        List<Integer> codes = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            codes.add(recorded.list("res_id", "1=1").status());
        }
        assertThat(codes).containsExactly(200, 403, 403, 200, 200);
        assertThat(recorded.maarch.faults().played(fault)).isEqualTo(2);
    }

    @Test
    void a_fault_can_be_meant_for_one_letter_or_for_lists_with_documents() {
        Recorded recorded = Recorded.holding(MaarchVersion.V2301, 2);
        recorded.maarch
                .faults()
                .add(Fault.of(FaultKind.EMPTY_500)
                        .on(RouteName.LIST)
                        .forLetter(101)
                        .withFile(true));
        assertThat(recorded.list(FILES).status()).isEqualTo(500);
        assertThat(recorded.list("res_id", "status='GRC'").status()).isEqualTo(200);
        assertThat(recorded.list(FILES.replace("status='GRC'", "res_id=100")).status())
                .isEqualTo(200);
    }

    @Test
    void hooks_run_on_arrival_after_the_effect_and_after_the_answer() {
        Recorded recorded = Recorded.holding(MaarchVersion.V2301, 1);
        List<String> seen = new ArrayList<>();
        CountDownLatch answered = new CountDownLatch(1);
        for (Hooks.Moment moment : Hooks.Moment.values()) {
            recorded.maarch.hooks().at(moment, CallMatch.on(RouteName.STATUS).forLetter(100), call -> {
                seen.add(moment + " " + recorded.maarch.status(100));
                if (moment == Hooks.Moment.ANSWER) {
                    answered.countDown();
                }
            });
        }
        recorded.status(MOVE);
        assertThat(answered)
                .satisfies(
                        latch -> assertThat(latch.await(10, TimeUnit.SECONDS)).isTrue());
        assertThat(seen).containsExactly("ARRIVAL GRC", "EFFECT GRC_TRT", "ANSWER GRC_TRT");
    }

    @Test
    void the_journal_tells_order_letters_status_effect_and_code() {
        Recorded recorded = Recorded.holding(MaarchVersion.V2301, 2);
        recorded.list("res_id", "status='GRC'");
        recorded.status(MOVE);
        recorded.status("{\"resId\":[999],\"status\":\"GRC_TRT\"}");
        assertThat(recorded.maarch.journal().entries())
                .extracting(
                        JournalEntry::route,
                        JournalEntry::resIds,
                        entry -> entry.answer().getAsInt(),
                        JournalEntry::applied)
                .containsExactly(
                        tuple(RouteName.LIST, List.of(100L, 101L), 200, List.of()),
                        tuple(RouteName.STATUS, List.of(100L), 200, List.of(100L)),
                        tuple(RouteName.STATUS, List.of(999L), 400, List.of()));
        assertThat(recorded.maarch.journal().of(100)).hasSize(2);
    }
}
