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

    /** Those of that number that may still be answered by a code, locked for this transaction. @param most wrong codes */
    List<Held> answerable(String mobileMark, Instant now, int most);

    /** A confirmation that a code may open. @param citizen uuid of the account: two may hold one number */
    record Held(long id, String citizen, String codeMark) {}

    /** Confirms the one of that number. @param heardBy nameId of the agent to whom the code was read out, empty for none */
    Confirmation confirmByCode(long id, Instant now, String heardBy);

    /** A wrong code was given for that number. */
    void countWrongCode(String mobileMark, Instant now);

    /** The other messages to that number of that citizen open nothing any more. */
    void giveUpOthers(Confirmation confirmed);

    /** The account has the mark. */
    void marked(long id, Instant at);

    /** The account will not get it. */
    void giveUp(long id, String problem);

    /** The newest of that citizen for that number. */
    Optional<Confirmation> newest(String citizen, String mobileMark);

    /** When he was asked first for that number, if he never confirmed it. */
    Optional<Instant> waitingSince(String citizen, String mobileMark);

    /** Confirmed before that moment, and the accounts not marked yet; oldest first. */
    List<Confirmation> unmarked(Instant before, int most);

    /** Who was asked first before that moment and has confirmed nothing; longest first. */
    List<Waiting> waiting(Instant before, int most);

    /** Erases marks of codes and links that open nothing any more. @return how many */
    int forgetSecrets(Instant now);
}
