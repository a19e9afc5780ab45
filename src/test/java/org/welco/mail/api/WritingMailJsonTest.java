package org.welco.mail.api;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.welco.mail.DocumentState;
import org.welco.mail.MailReference;
import org.welco.mail.MailSheet;
import org.welco.mail.MailState;
import org.welco.mail.qualification.AssociationLine;
import org.welco.request.draft.BegunState;

class WritingMailJsonTest {

    private static final Instant AT = Instant.parse("2026-11-23T08:00:00Z");

    private static MailSheet.Summary full() {
        return new MailSheet.Summary(
                7,
                MailReference.ofRegistry(42),
                MailState.TO_PROCESS,
                Optional.of("Carte « é »"),
                Optional.of("MAARCH/2026A/1"),
                Optional.of(LocalDate.of(2026, 11, 20)),
                AT,
                Optional.of(AT.plusSeconds(1)),
                Optional.of(AT.plusSeconds(2)),
                Optional.of(AT.plusSeconds(3)),
                new MailSheet.Document(
                        DocumentState.KEPT, Optional.of("application/pdf"), Optional.of(300L), Optional.of("a.pdf")),
                2);
    }

    private static MailSheet.Summary bare() {
        return new MailSheet.Summary(
                7,
                MailReference.ofElsewhere(3),
                MailState.REFUSED,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                AT,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                new MailSheet.Document(
                        DocumentState.TOO_BIG_FOR_REGISTRY, Optional.empty(), Optional.empty(), Optional.empty()),
                0);
    }

    @Test
    void a_letter_in_a_list() {
        assertThat(MailJson.summary(full()))
                .hasToString("{\"id\":\"maarch-42\",\"status\":\"to_process\",\"subject\":\"Carte « é »\","
                        + "\"chrono\":\"MAARCH/2026A/1\",\"letter_date\":\"2026-11-20\","
                        + "\"received_at\":\"2026-11-23T08:00:00Z\",\"returned_at\":\"2026-11-23T08:00:01Z\","
                        + "\"finished_at\":\"2026-11-23T08:00:02Z\",\"gone_at\":\"2026-11-23T08:00:03Z\","
                        + "\"document\":{\"state\":\"kept\",\"media_type\":\"application/pdf\",\"size\":300,"
                        + "\"file_name\":\"a.pdf\"},\"to_deliver\":2}");
    }

    @Test
    void what_is_absent_is_left_out_rather_than_null() {
        assertThat(MailJson.summary(bare()))
                .hasToString("{\"id\":\"welco-3\",\"status\":\"refused\",\"received_at\":\"2026-11-23T08:00:00Z\","
                        + "\"document\":{\"state\":\"too_big_for_registry\"},\"to_deliver\":0}");
    }

    @Test
    void a_sheet_lists_requests_answers_deliveries_and_events() {
        MailSheet sheet = new MailSheet(
                full(),
                List.of(new MailSheet.Request("12-34", "https://wcs/12/", AT, "anne")),
                List.of(new MailSheet.Reply(5, Optional.of("12-34"), "oui", AT, "w.c.s.", Optional.empty())),
                List.of(new MailSheet.Step(
                        9,
                        "RESPONSE",
                        "BLOCKED",
                        2,
                        Optional.of("refusé"),
                        Optional.of(AT),
                        Optional.of(AT.plusSeconds(1)),
                        Optional.of(5L))),
                List.of(new MailSheet.Event(AT, "STEP_BLOCKED", "delivery", Optional.of("RESPONSE"))));

        JsonObject json = MailJson.sheet(sheet, List.of());

        assertThat(json.getJsonArray("requests"))
                .hasToString("[{\"number\":\"12-34\",\"url\":\"https://wcs/12/\",\"at\":\"2026-11-23T08:00:00Z\","
                        + "\"by\":\"anne\"}]");
        assertThat(json.getJsonArray("answers"))
                .hasToString("[{\"id\":5,\"request\":\"12-34\",\"content\":\"oui\",\"at\":\"2026-11-23T08:00:00Z\","
                        + "\"by\":\"w.c.s.\"}]");
        assertThat(json.getJsonArray("deliveries"))
                .hasToString("[{\"id\":9,\"kind\":\"response\",\"state\":\"blocked\",\"attempts\":2,"
                        + "\"last_error\":\"refusé\",\"next_try_at\":\"2026-11-23T08:00:00Z\","
                        + "\"delivered_at\":\"2026-11-23T08:00:01Z\",\"answer\":5}]");
        assertThat(json.getJsonArray("events"))
                .hasToString("[{\"at\":\"2026-11-23T08:00:00Z\",\"kind\":\"step_blocked\",\"by\":\"delivery\","
                        + "\"detail\":\"RESPONSE\"}]");
    }

    @Test
    void an_event_without_detail_gives_none() {
        MailSheet sheet = new MailSheet(
                bare(),
                List.of(),
                List.of(),
                List.of(),
                List.of(new MailSheet.Event(AT, "REFUSED", "anne", Optional.of(" "))));

        assertThat(MailJson.sheet(sheet, List.of()).getJsonArray("events").getJsonObject(0))
                .doesNotContainKey("detail");
    }

    @Test
    void a_begun_request_tells_its_form_and_state_and_nothing_of_the_person() {
        AssociationLine draft = new AssociationLine(
                Optional.of(3L),
                "place-pmr",
                "Place PMR",
                BegunState.DRAFT,
                AT,
                "Claire Vasseur",
                Optional.of("c0000000000000000000000000000001"),
                false,
                Optional.of(12L),
                Optional.empty(),
                Optional.empty(),
                Optional.of(AT.plusSeconds(1)),
                Optional.empty(),
                Optional.of(AT));

        assertThat(MailJson.sheet(empty(), List.of(draft)).getJsonArray("begun_requests"))
                .hasToString("[{\"id\":3,\"form\":\"place-pmr\",\"state\":\"draft\",\"at\":\"2026-11-23T08:00:00Z\","
                        + "\"draft_since\":\"2026-11-23T08:00:01Z\"}]");
    }

    @Test
    void a_request_that_a_program_told_stands_among_the_requests_alone() {
        AssociationLine told = new AssociationLine(
                Optional.empty(),
                "",
                "",
                BegunState.NUMBERED,
                AT,
                "api scanner",
                Optional.empty(),
                false,
                Optional.empty(),
                Optional.of("7-3"),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());

        assertThat(MailJson.sheet(empty(), List.of(told)).getJsonArray("begun_requests"))
                .isEmpty();
    }

    private static MailSheet empty() {
        return new MailSheet(bare(), List.of(), List.of(), List.of(), List.of());
    }
}
