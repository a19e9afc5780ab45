package org.welco.sheet.block;

import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What a service answered, as far as it is shown.
 *
 * @param rows as many as are shown
 * @param count of all lines
 * @param action what whoever it is shown to may do to lines
 */
public record BlockTable(SheetBlock block, List<Row> rows, int count, Optional<BlockAction> action) {

    /** Lines that a block shows; the others are counted. */
    static final int MOST = 50;

    /**
     * A line.
     *
     * @param link complete http or https address; empty when there is none
     * @param values plain text, one for each column, as the service wrote it
     * @param mark by which the action finds it again; empty when it cannot be done to it
     */
    public record Row(String link, List<String> values, String mark) {

        public Row {
            Objects.requireNonNull(link);
            Objects.requireNonNull(mark);
            values = List.copyOf(values);
        }
    }

    public BlockTable {
        Objects.requireNonNull(block);
        rows = List.copyOf(rows);
        Objects.requireNonNull(action);
    }

    static BlockTable empty(SheetBlock block) {
        return new BlockTable(block, List.of(), 0, Optional.empty());
    }

    /** What is no line, or gives nothing to show, is passed over. */
    static BlockTable of(SheetBlock block, JsonArray answer, Optional<BlockAction> action) {
        List<Row> all = answer.stream()
                .filter(JsonObject.class::isInstance)
                .map(JsonObject.class::cast)
                .sorted(block.order())
                .map(line -> row(block, line, action))
                .filter(row -> row.values().stream().anyMatch(value -> !value.isEmpty()))
                .toList();
        return new BlockTable(block, all.subList(0, Math.min(MOST, all.size())), all.size(), action);
    }

    private static Row row(SheetBlock block, JsonObject line, Optional<BlockAction> action) {
        return new Row(
                block.link().link(line),
                block.columns().stream().map(column -> column.text().text(line)).toList(),
                action.map(one -> one.mark(line)).orElse(""));
    }

    /** How a state is shown. @param column of the kind {@link BlockColumn.Kind#STATE} */
    public BlockColumn.State state(int column, Row row) {
        return block.columns().get(column).state(row.values().get(column));
    }
}
