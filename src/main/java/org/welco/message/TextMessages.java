package org.welco.message;

/** Messages to mobiles. Goes over the network: never inside a transaction. */
public interface TextMessages {

    /**
     * Gives one message to whoever sends it on; once, never repeated.
     *
     * @param number E.164
     * @param text of the alphabet of SMS, short enough for one
     * @throws TextMessageException when it was not taken over, or nobody knows
     */
    void send(String number, String text);

    /** @throws TextMessageException when the tenant's settings let nothing be sent; the message says what is missing */
    void requireSet();
}
