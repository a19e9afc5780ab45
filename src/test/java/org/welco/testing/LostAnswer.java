package org.welco.testing;

/** A call got no answer: it may or may not have been heard. A failure, unless the test cut the line itself. */
public final class LostAnswer extends AssertionError {

    private static final long serialVersionUID = 1L;

    LostAnswer(String message, Throwable cause) {
        super(message, cause);
    }
}
