package org.welco.mail.inbox;

import java.util.regex.Pattern;

/**
 * The name of a file that came with a letter. It is only shown, but a name that tries to be a path comes from nobody
 * that we know.
 */
public final class FileName {

    /** Longest name, in characters. */
    public static final int LONGEST = 255;

    /** Neither a separator of paths, nor a control character, nor one that turns the direction of what follows. */
    private static final Pattern PLAIN =
            Pattern.compile("(?!\\.{1,2}$)[^/\\\\\\p{Cntrl}\\u202a-\\u202e\\u2066-\\u2069]{1," + LONGEST + "}");

    private FileName() {}

    /** Whether it is a plain name, of 1 to {@link #LONGEST} characters. */
    public static boolean isPlain(String name) {
        return PLAIN.matcher(name).matches();
    }
}
