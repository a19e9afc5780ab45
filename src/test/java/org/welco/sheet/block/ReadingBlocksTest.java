package org.welco.sheet.block;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.welco.sheet.block.SampleBlocks.INVOICES;
import static org.welco.sheet.block.SampleBlocks.json;
import static org.welco.sheet.block.SampleBlocks.with;

import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.welco.agent.Agent;
import org.welco.citizen.CitizenLine;
import org.welco.citizen.CitizenProfile;
import org.welco.connector.ConnectorException;
import org.welco.publik.testing.PublikTown;
import org.welco.sheet.OpeningLedger;
import org.welco.sheet.OpeningReason;
import org.welco.sheet.SheetOpenings;
import org.welco.sheet.block.BlockTable.Row;
import org.welco.sheet.block.ReadBlock.Outcome;
import org.welco.sheet.block.ReadBlock.Read;
import org.welco.tenant.CurrentTenant;
import org.welco.tenant.TenantGate;

/** A block is asked of its service for who may see it, of the citizen whose sheet is open, and shown as plain text whatever it is. */
class ReadingBlocksTest {

    private static final String JACQUES = "c0000000000000000000000000000009";
    private static final long OPENED = 7;

    private final CurrentTenant current = new CurrentTenant();
    private final List<URI> asked = new ArrayList<>();
    private String mail = "";

    /** Leïla has opened the sheet of Jacques, and nobody anything else. */
    private final SheetOpenings openings = new SheetOpenings() {
        @Override
        public long note(String citizen, Agent agent, OpeningReason reason, Instant at) {
            throw new AssertionError("noted");
        }

        @Override
        public Optional<String> citizen(long opening, Agent agent, Instant since) {
            return opening == OPENED && agent.equals(PublikTown.LEILA) ? Optional.of(JACQUES) : Optional.empty();
        }

        @Override
        public boolean change(long opening, Agent agent, OpeningReason reason) {
            throw new AssertionError("changed");
        }

        @Override
        public int forgetBefore(Instant moment) {
            throw new AssertionError("forgotten");
        }
    };

    private Read read(String declared, long opening, String name, Agent agent, String answer) {
        CitizenLine line =
                new CitizenLine(JACQUES, "Lefèvre Jacques", Optional.empty(), Optional.empty(), Optional.empty());
        ReadBlock blocks = new ReadBlock(
                new TenantBlocks(current),
                new OpeningLedger(openings, current, Clock.systemUTC()),
                (uuid, whoever) -> Optional.of(
                        new CitizenProfile(line, mail.isEmpty() ? Map.of() : Map.of("email", mail), Set.of())),
                (connector, address) -> {
                    asked.add(address);
                    return json(answer);
                });
        return new TenantGate(current, null)
                .call(SampleBlocks.town("[" + declared + "]"), () -> blocks.read(opening, name, agent));
    }

    private BlockTable table(String declared, String answer) {
        return read(declared, OPENED, "factures", PublikTown.LEILA, answer)
                .table()
                .orElseThrow();
    }

    private static String data(String lines) {
        return "{\"err\": 0, \"data\": [" + lines + "]}";
    }

    @Test
    void the_service_is_asked_once_of_the_citizen_whose_sheet_is_open() {
        table(INVOICES, data(""));
        assertThat(asked).containsExactly(URI.create("http://127.0.0.1:1/invoices/?NameID=" + JACQUES));
    }

    @Test
    void whoever_lacks_the_role_is_refused_and_nothing_is_asked() {
        assertThat(read(INVOICES, OPENED, "factures", PublikTown.HUGO, data("")).outcome())
                .isEqualTo(Outcome.FORBIDDEN);
        assertThat(asked).isEmpty();
    }

    @Test
    void nothing_is_asked_of_a_sheet_that_the_agent_has_not_opened() {
        assertThat(read(INVOICES, 8, "factures", PublikTown.LEILA, data("")).outcome())
                .isEqualTo(Outcome.NOT_OPEN);
        assertThat(read(INVOICES, OPENED, "factures", PublikTown.CLAIRE, data(""))
                        .outcome())
                .isEqualTo(Outcome.NOT_OPEN);
        assertThat(asked).isEmpty();
    }

    @Test
    void a_block_that_is_not_declared_does_not_exist() {
        assertThat(read(INVOICES, OPENED, "impayes", PublikTown.LEILA, data("")).outcome())
                .isEqualTo(Outcome.UNKNOWN);
        assertThat(asked).isEmpty();
    }

    @Test
    void a_mail_address_is_told_as_a_part_of_the_address() {
        mail = "a&b=c/../?#%41@example.org";
        table(with("url", "\"http://127.0.0.1:1/invoices/?m=%(email)s&u=%(uuid)s\""), data(""));
        assertThat(asked)
                .containsExactly(URI.create(
                        "http://127.0.0.1:1/invoices/?m=a%26b%3Dc%2F..%2F%3F%23%2541%40example.org&u=" + JACQUES));
    }

    @Test
    void who_has_no_mail_address_has_nothing_by_it_and_nobody_is_asked() {
        BlockTable table =
                table(with("url", "\"http://127.0.0.1:1/invoices/?m=%(email)s\""), data("{\"label\": \"Eau\"}"));
        assertThat(table.rows()).isEmpty();
        assertThat(asked).isEmpty();
    }

    @Test
    void a_line_gives_what_its_columns_say() {
        BlockTable table = table(
                INVOICES,
                data(
                        "{\"label\": \"Eau\", \"amount\": \"62.40\", \"paid\": false, \"page\": \"https://finances.example/1/\"}"));
        assertThat(table.rows())
                .containsExactly(new Row("https://finances.example/1/", List.of("Eau", "62.40", "false"), ""));
        assertThat(table.state(2, table.rows().get(0)).word().fr()).isEqualTo("À payer");
    }

    @Test
    void what_presses_comes_first_and_then_the_order_that_the_town_wants() {
        BlockTable table = table(
                INVOICES,
                data("{\"label\": \"a\", \"paid\": true, \"due\": \"2026-01-01\"},"
                        + " {\"label\": \"b\", \"paid\": false, \"due\": \"2026-12-15\"},"
                        + " {\"label\": \"c\", \"paid\": false, \"due\": \"2026-11-20\"},"
                        + " {\"label\": \"d\", \"paid\": true, \"due\": 3}, {\"label\": \"e\", \"paid\": true}"));
        assertThat(table.rows()).extracting(row -> row.values().get(0)).containsExactly("c", "b", "d", "e", "a");
    }

    @Test
    void the_reverse_order_begins_with_the_greatest() {
        BlockTable table = table(
                with("sort", "\"-amount\""),
                data(
                        "{\"label\": \"a\", \"amount\": 9}, {\"label\": \"b\", \"amount\": 100}, {\"label\": \"c\", \"amount\": 1e999999}"));
        assertThat(table.rows()).extracting(row -> row.values().get(0)).containsExactly("c", "b", "a");
    }

    @Test
    void without_an_order_the_service_s_own_stays() {
        String plain = SampleBlocks.json(with("sort", "–")).asJsonObject().toString();
        String declared = plain.replace("\"first\":{\"paid\":[\"false\"]},", "");
        assertThat(declared).doesNotContain("first");
        assertThat(table(declared, data("{\"label\": \"b\"}, {\"label\": \"a\"}"))
                        .rows())
                .extracting(row -> row.values().get(0))
                .containsExactly("b", "a");
    }

    @Test
    void as_many_as_a_page_holds_are_shown_and_all_are_counted() {
        String line = "{\"label\": \"Eau\"}";
        BlockTable table = table(INVOICES, data(String.join(",", java.util.Collections.nCopies(312, line))));
        assertThat(table.rows()).hasSize(BlockTable.MOST);
        assertThat(table.count()).isEqualTo(312);
    }

    @Test
    void what_is_no_line_or_says_nothing_is_passed_over() {
        assertThat(table(
                                INVOICES,
                                data(
                                        "1, null, [], \"x\", {}, {\"other\": 1}, {\"label\": {\"a\": 1}}, {\"label\": \"Eau\"}"))
                        .rows())
                .extracting(row -> row.values().get(0))
                .containsExactly("Eau");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"{\"err\": 1, \"data\": []}", "{\"err\": 0, \"data\": {}}", "{}", "[]", "\"<html>\"", "null"})
    void an_error_or_no_list_is_said(String answer) {
        assertThatExceptionOfType(ConnectorException.class)
                .isThrownBy(() -> table(INVOICES, answer))
                .withMessageStartingWith("le service ");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "javascript:alert(1)",
                " javascript:alert(1)",
                "data:text/html,x",
                "//evil.example/",
                "https://user:secret@evil.example/",
            })
    void what_is_no_address_of_a_page_makes_no_link(String page) {
        assertThat(table(INVOICES, data("{\"label\": \"Eau\", \"page\": \"" + page + "\"}"))
                        .rows())
                .extracting(Row::link)
                .containsExactly("");
    }

    @Test
    void html_is_text_and_a_huge_text_is_cut() {
        BlockTable table = table(
                INVOICES,
                data("{\"label\": \"<img src=x onerror=alert(1)>\", \"amount\": \"" + "9".repeat(100_000) + "\"}"));
        assertThat(table.rows().get(0).values().get(0)).isEqualTo("<img src=x onerror=alert(1)>");
        assertThat(table.rows().get(0).values().get(1)).hasSize(org.welco.connector.LineTemplate.LONGEST);
    }

    @Test
    void a_state_that_is_not_declared_is_shown_as_it_is() {
        BlockTable table = table(INVOICES, data("{\"label\": \"Eau\", \"paid\": \"en litige\"}"));
        assertThat(table.state(2, table.rows().get(0)).word().en()).isEqualTo("en litige");
        assertThat(table.state(2, table.rows().get(0)).tone()).isEqualTo(BlockColumn.Tone.NONE);
    }

    @Test
    void what_is_stored_deeper_is_reached_by_its_keys() {
        String declared = with("columns", "[{\"title\": \"Association\", \"text\": \"{{content.nom}}\"}]");
        assertThat(table(declared, data("{\"content\": {\"nom\": \"Amicale\"}}, {\"content\": null}"))
                        .rows())
                .extracting(row -> row.values().get(0))
                .containsExactly("Amicale");
    }
}
