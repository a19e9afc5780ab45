package org.welco.request.draft;

import java.util.Optional;
import java.util.OptionalInt;
import org.welco.request.DraftOrder;
import org.welco.request.RequestDrafts.Drafted;

/**
 * A request begun here, wherever its row stands, as those see it who speak with w.c.s. Each method is one short transaction without
 * any remote call. Its text names it in logs, without personal data.
 */
public interface BegunRow {

    /** What is to be sent, read at one moment; empty when nothing is (any more). */
    Optional<Sending> toSend();

    /**
     * Nobody else sends it from now on. Whoever meant to send it before somebody else did does not send it after him: what came of
     * that was seen by no agent.
     *
     * @param attempts how often it had been sent when that was read
     * @param withoutCitizen go on although w.c.s. does not know the citizen that it is for
     * @return the attempt's number; empty when somebody else was faster, or it needs no sending any more
     */
    OptionalInt startSending(int attempts, boolean withoutCitizen);

    /** The draft stands in w.c.s. @return false, and nothing done, when somebody has begun again meanwhile */
    boolean drafted(int attempt, Drafted made);

    /** @param outcome TO_SEND, ANSWER_LOST or FAILED */
    void notDrafted(int attempt, BegunState outcome, String problem);

    /** The call could not even be tried. */
    void postponed(String problem);

    /** w.c.s. does not know the citizen yet; somebody who sends it meanwhile is left to it. */
    void awaitCitizen(int attempts, boolean anew);

    /** Looked at, and still without a number. @param problem what keeps it from ever getting one */
    void looked(Optional<String> problem);

    /** w.c.s. says that it has the draft no more. */
    void gone();

    /** The draft became a request. @param page where it is processed */
    void numbered(String number, String page);

    /**
     * What is needed to begin it.
     *
     * @param citizen uuid of his account
     * @param attempts how often it had been sent by then
     * @param order what w.c.s. is asked for; the citizen in it is left to whoever sends it
     */
    record Sending(Optional<String> citizen, int attempts, DraftOrder order) {}
}
