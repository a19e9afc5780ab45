package org.welco.bench;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** Several measures of the same thing. */
record Figures(List<Double> values) {

    Figures {
        values = List.copyOf(values);
    }

    double median() {
        double[] sorted = sorted();
        int middle = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }

    double greatest() {
        double[] sorted = sorted();
        return sorted[sorted.length - 1];
    }

    /** The value that this share of the measures does not exceed, 0.95 for instance. */
    double share(double share) {
        double[] sorted = sorted();
        return sorted[Math.min(sorted.length - 1, (int) Math.ceil(share * sorted.length) - 1)];
    }

    /** Median, then the least and the greatest, with one decimal. */
    String spread(String unit) {
        double[] sorted = sorted();
        return String.format(
                Locale.ROOT, "%.1f %s (%.1f to %.1f)", median(), unit, sorted[0], sorted[sorted.length - 1]);
    }

    private double[] sorted() {
        double[] sorted = values.stream().mapToDouble(Double::doubleValue).toArray();
        Arrays.sort(sorted);
        return sorted;
    }
}
