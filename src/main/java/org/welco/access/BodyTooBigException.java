package org.welco.access;

import java.io.IOException;

/** A request's body goes on beyond the limit of its route; answered by 413 wherever it ends up. */
public class BodyTooBigException extends IOException {

    private static final long serialVersionUID = 1L;

    /** @param limit in bytes */
    public BodyTooBigException(long limit) {
        super("a body of more than " + limit + " bytes");
    }

    /** Whether it is among the causes of what was thrown. */
    public static boolean isIn(Throwable thrown) {
        for (Throwable one = thrown; one != null; one = one.getCause()) {
            if (one instanceof BodyTooBigException) {
                return true;
            }
        }
        return false;
    }
}
