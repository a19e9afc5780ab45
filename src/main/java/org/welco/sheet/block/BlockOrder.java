package org.welco.sheet.block;

import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import java.util.Comparator;
import java.util.Objects;
import java.util.Set;
import org.welco.connector.LineTemplate;

/**
 * The order of a block's lines; lines that it does not tell apart stay as the service gave them.
 *
 * @param firstKey key whose value decides which lines come first; empty when none does
 * @param firstValues lines that hold one of them come first
 * @param key by which lines follow one another; empty when the service's order stays
 * @param descending whether the greatest comes first
 */
public record BlockOrder(String firstKey, Set<String> firstValues, String key, boolean descending)
        implements Comparator<JsonObject> {

    /** As the service gives them. */
    static final BlockOrder NONE = new BlockOrder("", Set.of(), "", false);

    public BlockOrder {
        Objects.requireNonNull(firstKey);
        firstValues = Set.copyOf(firstValues);
        Objects.requireNonNull(key);
    }

    @Override
    public int compare(JsonObject one, JsonObject other) {
        int pressing = Boolean.compare(isFirst(other), isFirst(one));
        if (pressing != 0 || key.isEmpty()) {
            return pressing;
        }
        return descending ? byKey(other, one) : byKey(one, other);
    }

    private boolean isFirst(JsonObject line) {
        return !firstKey.isEmpty() && firstValues.contains(LineTemplate.value(line, firstKey));
    }

    /** Numbers before texts: so any two lines have one order, whatever they hold. */
    private int byKey(JsonObject one, JsonObject other) {
        boolean isNumber = one.get(key) instanceof JsonNumber;
        boolean otherIs = other.get(key) instanceof JsonNumber;
        if (isNumber && otherIs) {
            return Double.compare(number(one), number(other));
        }
        return isNumber == otherIs
                ? LineTemplate.value(one, key).compareTo(LineTemplate.value(other, key))
                : Boolean.compare(otherIs, isNumber);
    }

    /** Exact enough for an order, and as quick for a number of any length. */
    private double number(JsonObject line) {
        return line.getJsonNumber(key).doubleValue();
    }
}
