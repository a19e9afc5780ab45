package org.welco.search.code;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.welco.access.MovingClock;
import org.welco.agent.Agent;
import org.welco.publik.testing.PublikTown;
import org.welco.request.RequestSourceException;
import org.welco.search.code.Opened.Outcome;
import org.welco.tenant.CurrentTenant;
import org.welco.tenant.TenantGate;

/** Whoever has a code opens its request; whoever guesses is stopped. */
class OpeningByCodeTest {

    private static final URI ADDRESS = URI.create("https://demarches.ville.test/code/abc/load");

    private final MovingClock clock = new MovingClock("2026-11-29T10:00:00Z");
    private final CurrentTenant current = new CurrentTenant();
    private final TenantGate gate = new TenantGate(current, null);
    private final List<String> asked = new ArrayList<>();
    private boolean down;

    private final OpenByCode codes = new OpenByCode(
            code -> {
                asked.add(code);
                if (down) {
                    throw new RequestSourceException(
                            RequestSourceException.Kind.UNREACHABLE, "w.c.s. n’a pas répondu", false, null);
                }
                return code.equals("SSSRXFXJ") ? Optional.of(ADDRESS) : Optional.empty();
            },
            current,
            clock);

    private Opened open(String host, String code, Agent agent) {
        return gate.call(
                PublikTown.tenant(host, URI.create("http://127.0.0.1:1/"), URI.create("http://127.0.0.1:2/"), Map.of()),
                () -> codes.open(code, agent));
    }

    private Outcome open(String code) {
        return open("courrier.ville.test", code, PublikTown.CLAIRE).outcome();
    }

    @ParameterizedTest
    @CsvSource({"SSSRXFXJ", "sssrxfxj", "' sssr xfxj '", "SSSR-XFXJ"})
    void a_code_opens_its_request_however_it_is_written(String code) {
        Opened opened = open("courrier.ville.test", code, PublikTown.CLAIRE);
        assertThat(opened.outcome()).isEqualTo(Outcome.OPENED);
        assertThat(opened.address()).contains(ADDRESS);
        assertThat(asked).containsExactly("SSSRXFXJ");
    }

    @ParameterizedTest
    @CsvSource({"''", "SSSRXFX", "SSSRXFXJJ", "SSSRXFX1", "../../../", "SSSRXFXÉ", "12-345"})
    void what_is_no_code_is_not_asked_for(String code) {
        assertThat(open(code)).isEqualTo(Outcome.NOT_A_CODE);
        assertThat(asked).isEmpty();
    }

    @Test
    void a_code_of_no_request_is_told_as_such() {
        assertThat(open("ZZZZZZZZ")).isEqualTo(Outcome.UNKNOWN);
    }

    @Test
    void after_ten_wrong_codes_in_ten_minutes_none_is_looked_at() {
        for (int turn = 0; turn < 10; turn++) {
            assertThat(open("ZZZZZZZZ")).isEqualTo(Outcome.UNKNOWN);
        }
        assertThat(open("SSSRXFXJ")).isEqualTo(Outcome.TOO_MANY);
        assertThat(asked).hasSize(10);
        clock.move(Duration.ofMinutes(10));
        assertThat(open("SSSRXFXJ")).isEqualTo(Outcome.OPENED);
    }

    @Test
    void another_agent_and_another_town_are_not_stopped() {
        for (int turn = 0; turn < 11; turn++) {
            open("ZZZZZZZZ");
        }
        assertThat(open("courrier.ville.test", "SSSRXFXJ", PublikTown.HUGO).outcome())
                .isEqualTo(Outcome.OPENED);
        assertThat(open("courrier.agglo.test", "SSSRXFXJ", PublikTown.CLAIRE).outcome())
                .isEqualTo(Outcome.OPENED);
    }

    @Test
    void right_codes_and_a_w_c_s_that_is_down_stop_nobody() {
        down = true;
        for (int turn = 0; turn < 20; turn++) {
            assertThat(open("SSSRXFXJ")).isEqualTo(Outcome.NO_ANSWER);
        }
        down = false;
        for (int turn = 0; turn < 20; turn++) {
            assertThat(open("SSSRXFXJ")).isEqualTo(Outcome.OPENED);
        }
    }

    @Test
    void each_opening_is_a_line_of_the_log_with_the_agent_and_without_the_code() {
        List<String> lines = new ArrayList<>();
        Handler heard = new Handler() {
            @Override
            public void publish(LogRecord entry) {
                lines.add(new java.util.logging.SimpleFormatter().formatMessage(entry));
            }

            @Override
            public void flush() {}

            @Override
            public void close() {}
        };
        Logger log = Logger.getLogger(OpenByCode.class.getName());
        log.addHandler(heard);
        try {
            open("SSSRXFXJ");
            open("ZZZZZZZZ");
            open("12-345");
        } finally {
            log.removeHandler(heard);
        }
        assertThat(lines)
                .containsExactly(
                        "courrier.ville.test search: " + PublikTown.CLAIRE.actor()
                                + ": a request by its tracking code: OPENED",
                        "courrier.ville.test search: " + PublikTown.CLAIRE.actor()
                                + ": a request by its tracking code: UNKNOWN",
                        "courrier.ville.test search: " + PublikTown.CLAIRE.actor()
                                + ": a request by its tracking code: NOT_A_CODE");
    }

    @ParameterizedTest
    @EnumSource(Outcome.class)
    void each_end_has_its_sentence_in_both_languages(Outcome outcome) {
        Opened opened = new Opened(outcome, outcome == Outcome.OPENED ? Optional.of(ADDRESS) : Optional.empty());
        assertThat(opened.sentence(Locale.FRENCH)).isNotBlank().isNotEqualTo(opened.sentence(Locale.ENGLISH));
        assertThat(opened.sentence(Locale.GERMAN)).isEqualTo(opened.sentence(Locale.FRENCH));
    }

    @Test
    void a_mark_is_the_code_s_and_the_town_s() {
        CodeMarks marks = new CodeMarks(host -> host.getBytes(java.nio.charset.StandardCharsets.UTF_8), current);
        String one = mark(marks, "courrier.ville.test", "SSSRXFXJ");
        assertThat(one).matches("[0-9a-f]{64}").isEqualTo(mark(marks, "courrier.ville.test", "SSSRXFXJ"));
        assertThat(one)
                .isNotEqualTo(mark(marks, "courrier.agglo.test", "SSSRXFXJ"))
                .isNotEqualTo(mark(marks, "courrier.ville.test", "SSSRXFXK"));
    }

    private String mark(CodeMarks marks, String host, String code) {
        return gate.call(
                PublikTown.tenant(host, URI.create("http://127.0.0.1:1/"), URI.create("http://127.0.0.1:2/"), Map.of()),
                () -> marks.of(code));
    }
}
