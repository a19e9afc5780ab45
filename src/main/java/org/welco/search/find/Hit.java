package org.welco.search.find;

import java.util.Comparator;
import java.util.Objects;

/**
 * A row that was found.
 *
 * @param cost 0 for the very one; more, the less it fits
 */
public record Hit<T extends Indexed>(T row, Reason reason, double cost) {

    public Hit {
        Objects.requireNonNull(row);
        Objects.requireNonNull(reason);
    }

    /** Best first. */
    static <T extends Indexed> Comparator<Hit<T>> order() {
        return Comparator.comparing((Hit<T> hit) -> hit.reason().name())
                .thenComparingDouble(Hit::cost)
                .thenComparing(hit -> hit.row().lastName())
                .thenComparing(hit -> hit.row().firstName())
                .thenComparing(hit -> hit.row().id());
    }

    Hit<T> costing(double more) {
        return new Hit<>(row, reason, cost + more);
    }
}
