package org.welco.web.look;

import java.util.Optional;
import java.util.regex.Pattern;

/** A colour of the screen, with the arithmetic of WCAG 2.2 on contrast. Each part goes from 0 to 255. */
record Colour(int red, int green, int blue) {

    static final Colour WHITE = new Colour(255, 255, 255);

    private static final Pattern WRITTEN = Pattern.compile("#[0-9a-fA-F]{6}");
    private static final int FULL = 255;
    private static final int STEPS = 100;

    Colour {
        if (((red | green | blue) & ~FULL) != 0) {
            throw new IllegalArgumentException("not a colour");
        }
    }

    /** @return empty unless written as {@code #386ede} */
    static Optional<Colour> read(String text) {
        if (!WRITTEN.matcher(text).matches()) {
            return Optional.empty();
        }
        int value = Integer.parseInt(text.substring(1), 16);
        return Optional.of(new Colour(value >> 16, value >> 8 & FULL, value & FULL));
    }

    /** From 1 (the same) to 21 (black and white). */
    double contrastWith(Colour other) {
        double one = luminance() + 0.05;
        double two = other.luminance() + 0.05;
        return Math.max(one, two) / Math.min(one, two);
    }

    /** @param share of the other colour, 0 to 1 */
    Colour mixedWith(Colour other, double share) {
        return new Colour(mix(red, other.red, share), mix(green, other.green, share), mix(blue, other.blue, share));
    }

    /** The same hue, no darker than needed to be read on that ground. */
    Colour darkenedToRead(Colour ground, double contrast) {
        for (int step = 0; step < STEPS; step++) {
            Colour darker = mixedWith(new Colour(0, 0, 0), (double) step / STEPS);
            if (darker.contrastWith(ground) >= contrast) {
                return darker;
            }
        }
        return new Colour(0, 0, 0);
    }

    String text() {
        return String.format("#%02x%02x%02x", red, green, blue);
    }

    private static int mix(int one, int other, double share) {
        return (int) Math.round(one * (1 - share) + other * share);
    }

    /** Relative luminance, WCAG 2.2. */
    private double luminance() {
        return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue);
    }

    private static double linear(int part) {
        double share = (double) part / FULL;
        return share <= 0.04045 ? share / 12.92 : Math.pow((share + 0.055) / 1.055, 2.4);
    }
}
