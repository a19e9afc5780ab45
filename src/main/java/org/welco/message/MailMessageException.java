package org.welco.message;

/** A mail was not taken over, or nobody knows. The text says why, in French, without address or content. */
public class MailMessageException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final boolean lasting;
    private final boolean perhapsSent;

    /** @param lasting whether the very mail would be refused as well the next time */
    public MailMessageException(String message, boolean lasting) {
        this(message, lasting, false);
    }

    private MailMessageException(String message, boolean lasting, boolean perhapsSent) {
        super(message);
        this.lasting = lasting;
        this.perhapsSent = perhapsSent;
    }

    /** All of it was given, and no answer came. */
    public static MailMessageException lost(String message) {
        return new MailMessageException(message, false, true);
    }

    /** Whether it may have arrived all the same: given again and again, it may arrive each time. */
    public boolean isPerhapsSent() {
        return perhapsSent;
    }

    public boolean isLasting() {
        return lasting;
    }
}
