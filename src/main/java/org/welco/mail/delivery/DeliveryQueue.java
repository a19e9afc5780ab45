package org.welco.mail.delivery;

import java.time.Duration;
import java.util.Optional;
import java.util.OptionalLong;
import org.welco.mail.MailReference;

/**
 * The outbox seen from its exit: claims and settlements, safe among several nodes. Every method joins the caller's
 * transaction and needs one.
 */
public interface DeliveryQueue {

    /**
     * Claims the next step that may go: due, first of its letter, claimed by nobody, or whose sender stopped giving signs
     * of life; then it is in doubt.
     *
     * @param onlyMail to look at one letter only
     */
    Optional<DueDelivery> claimNext(Duration lease, OptionalLong onlyMail);

    /** @return false when another sender took the step over meanwhile: then nothing was written */
    boolean settle(DueDelivery due, Settlement settlement);

    /** Lets steps go now that failed under other settings than these: blocked, or waiting for their next try. */
    int releaseAfterChange(String fingerprint);

    /**
     * Lets a step go now: waiting, blocked or uncertain.
     *
     * @return false when that letter has no such step, or it is delivered or being sent
     */
    boolean replay(long mailId, long deliveryId);

    /** Lets every waiting or blocked step of the tenant go now; uncertain ones need a person. */
    int replayAll();

    /** A person saw that an uncertain step did arrive. */
    boolean settleByHand(long mailId, long deliveryId);

    /**
     * Keeps a step that was never tried from leaving before that time has passed.
     *
     * @return false when it was tried already, or is no longer to be sent
     */
    boolean hold(long deliveryId, Duration time);

    /**
     * Undoes a step of which nobody can have been told: waiting or refused, and never lost on the way.
     *
     * @return false when it is being sent, arrived, or may have arrived: then nothing changed
     */
    boolean withdraw(long deliveryId);

    /** The first step of a letter in its present round. */
    Optional<DeliveryReceipts.Receipt> firstOf(MailReference reference);

    /** The step that tells that answer. */
    Optional<DeliveryReceipts.Receipt> ofAnswer(long answerId);
}
