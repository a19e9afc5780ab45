package org.welco.access;

/**
 * A request's body goes on beyond the limit of its route; answered by 413 wherever it ends up. Unchecked, although a stream
 * throws it: whoever takes a broken connection for a bad body must not take this for one.
 */
public class BodyTooBigException extends RuntimeException {

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
