package org.welco.sheet.api;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.welco.connector.Connector;
import org.welco.connector.LineTemplate;
import org.welco.connector.Wording;
import org.welco.sheet.block.BlockColumn;
import org.welco.sheet.block.BlockColumn.Kind;
import org.welco.sheet.block.BlockColumn.State;
import org.welco.sheet.block.BlockColumn.Tone;
import org.welco.sheet.block.BlockOrder;
import org.welco.sheet.block.BlockTable;
import org.welco.sheet.block.BlockTable.Row;
import org.welco.sheet.block.SheetBlock;

/** Values are written as people write them in the language of the page; what is not what its kind promises stays as it came. */
class WritingBlocksTest {

    private static JsonObject cell(Kind kind, String value, Locale language) {
        Wording title = new Wording("Titre", "Title");
        BlockColumn column = new BlockColumn(
                title,
                kind,
                new LineTemplate("{{a}}"),
                Map.of("true", new State(new Wording("Payée", "Paid"), Tone.OK)));
        SheetBlock block = new SheetBlock(
                "factures",
                title,
                title,
                "bill",
                new Connector(
                        "sheet/factures",
                        "https://a.example/?u=%(uuid)s",
                        List.of(),
                        Duration.ofSeconds(3),
                        Optional.empty()),
                List.of(column),
                new LineTemplate(""),
                new BlockOrder("", Set.of(), "", false),
                Set.of("accueil"),
                Optional.empty());
        BlockTable table = new BlockTable(block, List.of(new Row("", List.of(value), "")), 1, Optional.empty());
        return new BlockJson(language)
                .of(table)
                .getJsonArray("rows")
                .getJsonObject(0)
                .getJsonArray("cells")
                .getJsonObject(0);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "AMOUNT|62.4|62,40 €",
                "AMOUNT|62,4|62,40 €",
                "AMOUNT|1234567.891|1 234 567,89 €",
                "AMOUNT|-3|-3,00 €",
                "AMOUNT|gratuit|gratuit",
                "AMOUNT|1e9|1e9",
                "DATE|2026-12-15|15/12/2026",
                "DATE|2026-12-15T10:00:00+01:00|15/12/2026",
                "DATE|2026-13-15|2026-13-15",
                "DATE|demain|demain",
                "TEXT|2026-12-15|2026-12-15",
                "STATE|true|Payée",
                "STATE|false|false",
            })
    void in_french(Kind kind, String value, String written) {
        assertThat(cell(kind, value, Locale.FRENCH).getString("text").replaceAll("\\p{Z}", " "))
                .isEqualTo(written);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"AMOUNT|1234.5|€1,234.50", "DATE|2026-12-15|15/12/2026", "STATE|true|Paid"})
    void in_english(Kind kind, String value, String written) {
        assertThat(cell(kind, value, Locale.UK).getString("text")).isEqualTo(written);
    }

    @ParameterizedTest
    @CsvSource({"true, ok", "false, none"})
    void a_state_has_a_tone(String value, String tone) {
        assertThat(cell(Kind.STATE, value, Locale.FRENCH).getString("tone")).isEqualTo(tone);
    }
}
