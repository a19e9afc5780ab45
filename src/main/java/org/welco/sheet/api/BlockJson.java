package org.welco.sheet.api;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonBuilderFactory;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.math.BigDecimal;
import java.text.NumberFormat;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Currency;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.ResourceBundle;
import org.welco.platform.time.IsoDay;
import org.welco.sheet.block.BlockAction;
import org.welco.sheet.block.BlockColumn;
import org.welco.sheet.block.BlockColumn.Kind;
import org.welco.sheet.block.BlockTable;
import org.welco.sheet.block.BlockTable.Row;

/**
 * A block as a page draws it: plain texts, written as people write dates and amounts in its language. What is not what its column
 * promises stays as it came.
 */
final class BlockJson {

    /** Held: whoever asks for one looks through all archives of the server for it each time. */
    private static final JsonBuilderFactory JSON = Json.createBuilderFactory(Map.of());

    private static final int DAY = "2026-11-30".length();

    private final Locale language;
    private final DateTimeFormatter days;

    BlockJson(Locale language) {
        this.language = language;
        this.days = DateTimeFormatter.ofPattern(
                ResourceBundle.getBundle("org.welco.sheet.web.messages", language)
                        .getString("sheet.date"),
                language);
    }

    JsonObject of(BlockTable table) {
        JsonArrayBuilder columns = JSON.createArrayBuilder();
        table.block().columns().forEach(column -> columns.add(column(column)));
        JsonArrayBuilder rows = JSON.createArrayBuilder();
        table.rows().forEach(row -> rows.add(row(table, row)));
        JsonObjectBuilder block = JSON.createObjectBuilder()
                .add("count", table.count())
                .add("columns", columns)
                .add("rows", rows);
        table.action().ifPresent(action -> block.add("action", action(action)));
        return block.build();
    }

    private JsonObjectBuilder action(BlockAction action) {
        return JSON.createObjectBuilder()
                .add("label", action.label().in(language))
                .add("question", action.question().in(language));
    }

    private JsonObjectBuilder column(BlockColumn column) {
        return JSON.createObjectBuilder()
                .add("title", column.title().in(language))
                .add("number", column.kind() == Kind.AMOUNT);
    }

    private JsonObjectBuilder row(BlockTable table, Row row) {
        JsonArrayBuilder cells = JSON.createArrayBuilder();
        for (int place = 0; place < row.values().size(); place++) {
            cells.add(cell(table, place, row));
        }
        return JSON.createObjectBuilder()
                .add("link", row.link())
                .add("cells", cells)
                .add("mark", row.mark());
    }

    private JsonObjectBuilder cell(BlockTable table, int place, Row row) {
        String value = row.values().get(place);
        JsonObjectBuilder cell = JSON.createObjectBuilder();
        return switch (table.block().columns().get(place).kind()) {
            case TEXT -> cell.add("text", value);
            case AMOUNT -> cell.add("text", amount(value));
            case DATE ->
                day(value)
                        .map(day -> cell.add("text", days.format(day)).add("day", day.toString()))
                        .orElseGet(() -> cell.add("text", value));
            case STATE ->
                cell.add("text", table.state(place, row).word().in(language))
                        .add("tone", table.state(place, row).tone().name().toLowerCase(Locale.ROOT));
        };
    }

    /** A moment is shown by its day. */
    private static Optional<LocalDate> day(String value) {
        return value.length() < DAY ? Optional.empty() : IsoDay.of(value.substring(0, DAY));
    }

    private String amount(String value) {
        if (!value.matches("-?\\d{1,15}([.,]\\d{1,6})?")) {
            return value;
        }
        NumberFormat euros =
                NumberFormat.getCurrencyInstance(language.getLanguage().equals("en") ? Locale.UK : Locale.FRANCE);
        euros.setCurrency(Currency.getInstance("EUR"));
        return euros.format(new BigDecimal(value.replace(',', '.')));
    }
}
