package org.welco.message;

/** A message was not taken over, or nobody knows. The text says why, in French, without number or content. */
public class TextMessageException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final boolean perhapsSent;

    public TextMessageException(String message, boolean perhapsSent, Throwable cause) {
        super(message, cause);
        this.perhapsSent = perhapsSent;
    }

    /** Whether it may have gone out all the same: it is not sent again by itself then. */
    public boolean isPerhapsSent() {
        return perhapsSent;
    }
}
