package org.welco.access.signature;

import java.time.Instant;

/** The nonces already seen, shared by all nodes. */
public interface Nonces {

    /** Longest nonce told apart, in characters; the rest is cut, as w.c.s. does. */
    int LONGEST = 128;

    /**
     * Spends a nonce. Done on its own at once, whatever becomes of the request; called without transaction.
     *
     * @param tenant host of the tenant, under which nonces are told apart
     * @return false when it was spent before
     */
    boolean spend(String tenant, String nonce);

    /** Forgets the nonces seen before that moment. */
    void forgetBefore(Instant moment);
}
