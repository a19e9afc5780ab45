package org.welco.agent.signin;

import java.util.Objects;
import java.util.regex.Pattern;

/**
 * A page of this very tenant, to which a browser is sent back: a path with its query, never another site.
 *
 * @param text begins with one slash, at most {@link #LONGEST} characters of an address
 */
public record ReturnAddress(String text) {

    public static final int LONGEST = 2000;

    /** What an address may be written with, backslash and control characters excluded. */
    private static final Pattern SAFE = Pattern.compile("/(?:[A-Za-z0-9._~!$&'()*+,;=:@?/%-]*)");

    /** The first page. */
    public static final ReturnAddress HOME = new ReturnAddress("/");

    public ReturnAddress {
        Objects.requireNonNull(text);
        if (!isSafe(text)) {
            throw new IllegalArgumentException("not an address of ours");
        }
    }

    /** That address, or the first page when it is none of ours, or leads to signing in or out. */
    public static ReturnAddress orHome(String text) {
        return text != null && isSafe(text) && !leadsRoundInCircles(text) ? new ReturnAddress(text) : HOME;
    }

    private static boolean isSafe(String text) {
        return text.length() <= LONGEST
                && !text.startsWith("//")
                && SAFE.matcher(text).matches();
    }

    private static boolean leadsRoundInCircles(String text) {
        return text.matches("/(login|logout)(/.*)?(\\?.*)?");
    }
}
