package org.welco.confirmation;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The confirmations of a tenant. Every method joins the caller's transaction and needs one. */
public interface Confirmations {

    /** Nobody else asks for that number until the end of the transaction, on any node. */
    void holdNumber(String mobileMark);

    /** When that number was asked since that moment, newest first; messages that did not go out are not counted. */
    List<Instant> asked(String mobileMark, Instant since);

    /** @return its number */
    long add(Asking asking);

    /** What became of the message; an answer that was quicker than this news stays. */
    void settle(long id, ConfirmationState state, String problem);

    /**
     * Confirms by the link, once.
     *
     * @return empty when there is none with that mark that may still be answered
     */
    Optional<Confirmation> confirmByLink(String linkMark, Instant now);

    /** The one that was confirmed after that moment, and has that link. */
    Optional<Confirmation> answeredByLink(String linkMark, Instant since);

    /**
     * Those of that number that may still be answered by a code, and those that were confirmed lately; locked for this transaction.
     *
     * @param since from when on lately is
     * @param most wrong codes
     */
    List<Held> answerable(String mobileMark, Instant now, Instant since, int most);

    /**
     * A confirmation that a code opens, or did.
     *
     * @param citizen uuid of the account: two may hold one number
     * @param answered whether it was confirmed already
     */
    record Held(long id, String citizen, String codeMark, boolean answered) {}

    /** @throws IllegalStateException when there is none of that number */
    Confirmation get(long id);

    /** Confirms the one of that number. @param heardBy nameId of the agent to whom the code was read out, empty for none */
    Confirmation confirmByCode(long id, Instant now, String heardBy);

    /** A wrong code was given for that number. @param since as of {@link #answerable} */
    void countWrongCode(String mobileMark, Instant now, Instant since);

    /** The other messages to that number of that citizen open nothing any more. */
    void giveUpOthers(Confirmation confirmed);

    /** The account has the mark. */
    void marked(long id, Instant at);

    /** The account will not get it. What is to be taken back stays so. */
    void giveUp(long id, String problem);

    /** The directory is about to be told: should its answer be lost, another number may have the mark. */
    void flagging(long id);

    /** No other number has the mark. */
    void takenBack(long id);

    /**
     * It was not told, or not all of it.
     *
     * @param problem a French sentence, empty when it gave no answer
     * @param refusedSince empty when it gave no answer
     * @param after not to be tried before that moment
     */
    void postpone(long id, String problem, Optional<Instant> refusedSince, Instant after);

    /** The newest of that citizen for that number. */
    Optional<Confirmation> newest(String citizen, String mobileMark);

    /** When he was asked first for that number, if it was never marked as confirmed. */
    Optional<Instant> waitingSince(String citizen, String mobileMark);

    /**
     * Confirmed and the accounts not marked yet, and those of which a mark is to be taken back; whoever waits longest since he
     * answered, or since he was tried last, first.
     *
     * @param before of those that were never tried, those that were confirmed before that moment
     */
    List<Confirmation> unmarked(Instant before, Instant now, int most);

    /** Who was asked first before that moment for a number that is not marked; longest first. @param skip so many of them are left out */
    List<Waiting> waiting(Instant before, int skip, int most);

    /** Erases marks of codes and links that are too old. @param since those that were confirmed before that moment are as well @return how many */
    int forgetSecrets(Instant now, Instant since);
}
