package org.welco.message;

/** A mail was not taken over, or nobody knows. The text says why, in French, without address or content. */
public class MailMessageException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final boolean lasting;

    /** @param lasting whether the very mail would be refused as well the next time */
    public MailMessageException(String message, boolean lasting) {
        super(message);
        this.lasting = lasting;
    }

    public boolean isLasting() {
        return lasting;
    }
}
