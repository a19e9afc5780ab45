package org.welco.message;

/** Mails to citizens, for the current tenant. Goes over the network: never inside a transaction. */
public interface MailMessages {

    /** Whether there is a server to which mails are given. */
    boolean isSet();

    /** Whether it is an address to which a mail can be written at all: one, of ordinary signs. */
    boolean reaches(String address);

    /**
     * Gives one mail to whoever sends it on. It was perhaps taken over even when this fails: it may be given again then, since a mail
     * with the same identifier twice does less harm than none.
     *
     * @throws MailMessageException when it was not taken over, or nobody knows
     */
    void send(MailMessage message);
}
