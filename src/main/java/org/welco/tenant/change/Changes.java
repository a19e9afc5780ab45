package org.welco.tenant.change;

/** The history of the current tenant. Every method joins the caller's transaction and needs one. */
public interface Changes {

    /**
     * Adds a change; every node hears of it once the transaction is committed, and nobody if it is not.
     *
     * @param topic whose business it is, such as {@code mail}
     * @param subject what changed, without personal data
     * @param kind how, in one word
     */
    void tell(String topic, String subject, String kind);

    /**
     * What changed after that number.
     *
     * @param limit most changes given; where there are more, or where the history does not go back so far, none are given
     *     and {@link ChangesPage#isWhole} is false
     */
    ChangesPage after(String topic, long sequence, int limit);

    /** The number of the last change, 0 before the first. */
    long last();

    /**
     * Forgets changes older than a day: who was away for longer looks at everything again.
     *
     * @return how many
     */
    int sweep();
}
