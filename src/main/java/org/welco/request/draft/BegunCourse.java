package org.welco.request.draft;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;

/**
 * The course of a request begun here, from the row that is written first to its number. Its moves are its methods; each refuses what
 * its state does not allow, or says that it changed nothing. Part of an entity, and of the transaction that holds its lock.
 */
@Embeddable
public class BegunCourse {

    @Enumerated(EnumType.STRING)
    private BegunState state;

    private boolean unattached;

    @Column(name = "request_id")
    private Long requestId;

    private String number;
    private String problem;
    private int attempts;

    @Embedded
    private BegunTimes times;

    protected BegunCourse() {}

    /** To be sent. */
    public BegunCourse(OffsetDateTime now) {
        this.state = BegunState.TO_SEND;
        this.times = new BegunTimes(now);
    }

    /**
     * Nobody else sends it from now on.
     *
     * @param withoutCitizen go on although w.c.s. does not know the citizen that it is for
     * @return the number of this attempt, by which its end is told
     * @throws IllegalStateException when it is not to be sent
     */
    public int startSending(boolean withoutCitizen, OffsetDateTime now) {
        mustBeSendable();
        state = BegunState.SENDING;
        unattached = withoutCitizen;
        problem = null;
        attempts++;
        times.sending(now);
        return attempts;
    }

    /**
     * w.c.s. does not know the citizen yet. Waiting goes on from when it began, unless it begins anew.
     *
     * @return false when it was awaiting him already, and its line says the same
     * @throws IllegalStateException when it is not to be sent
     */
    public boolean awaitCitizen(boolean anew, OffsetDateTime now) {
        mustBeSendable();
        boolean moves = anew || state != BegunState.CITIZEN_AWAITED;
        boolean shows = moves || problem != null;
        times.awaiting(moves, now);
        state = BegunState.CITIZEN_AWAITED;
        problem = null;
        return shows;
    }

    private void mustBeSendable() {
        if (!state.isSendable()) {
            throw new IllegalStateException("not to be sent: " + state);
        }
    }

    /** The draft stands in w.c.s. @return false, unchanged, for an answer that comes after somebody began again */
    public boolean drafted(int attempt, long inWcs, OffsetDateTime now) {
        if (!isOf(attempt)) {
            return false;
        }
        state = BegunState.DRAFT;
        requestId = inWcs;
        problem = null;
        times.drafted(now);
        return true;
    }

    /** @param outcome TO_SEND, ANSWER_LOST or FAILED. @return false, unchanged, when somebody began again meanwhile */
    public boolean notDrafted(int attempt, BegunState outcome, String why) {
        if (!isOf(attempt)) {
            return false;
        }
        state = outcome;
        problem = why;
        times.settled();
        return true;
    }

    /** The call could not even be tried. @return false, unchanged, when it is not to be sent any more */
    public boolean postponed(String why, OffsetDateTime now) {
        if (!state.isSendable()) {
            return false;
        }
        putOff(now);
        problem = why;
        return true;
    }

    /** Whatever was to be looked at could not be: its turn comes again. */
    public void putOff(OffsetDateTime now) {
        if (state == BegunState.CITIZEN_AWAITED) {
            times.awaiting(false, now);
        } else if (state == BegunState.DRAFT) {
            times.putOff(now);
        }
    }

    /** Whoever was sending it died on the way. */
    public void giveUpSending(String why, OffsetDateTime now) {
        if (state == BegunState.SENDING && times.sendingIsOver(now)) {
            state = BegunState.ANSWER_LOST;
            problem = why;
            times.settled();
        }
    }

    /** w.c.s. never came to know the citizen: what becomes of it is the agent's to say. */
    public void giveUpWaiting(String why, OffsetDateTime now) {
        if (state == BegunState.CITIZEN_AWAITED && times.awaitedTooLong(now)) {
            state = BegunState.TO_SEND;
            problem = why;
            times.settled();
        }
    }

    private boolean isOf(int attempt) {
        return attempts == attempt && (state == BegunState.SENDING || state == BegunState.ANSWER_LOST);
    }

    /** Still no number. @return whether its line says something else than before */
    public boolean looked(Optional<String> why, OffsetDateTime now) {
        if (state != BegunState.DRAFT) {
            return false;
        }
        boolean shows = !why.equals(Optional.ofNullable(problem));
        problem = why.orElse(null);
        times.looked(now);
        return shows;
    }

    /** w.c.s. has it no more. @return false, unchanged, when it is no draft any more */
    public boolean gone() {
        if (state != BegunState.DRAFT) {
            return false;
        }
        state = BegunState.GONE;
        requestId = null;
        problem = null;
        times.settled();
        return true;
    }

    /** Somebody goes there to fill it: looked at again soon. */
    public void opened(OffsetDateTime now) {
        if (state == BegunState.DRAFT) {
            times.opened(now);
        }
    }

    /** It has a number. @return false when it is no draft any more */
    public boolean numbered(String found) {
        if (state != BegunState.DRAFT) {
            return false;
        }
        state = BegunState.NUMBERED;
        number = found;
        end();
        return true;
    }

    /** Given up here. @throws IllegalStateException when its state does not allow it */
    public void detach() {
        if (!state.isDetachable()) {
            throw new IllegalStateException("not to be given up: " + state);
        }
        state = BegunState.DETACHED;
        end();
    }

    private void end() {
        problem = null;
        times.settled();
    }

    /** Whether w.c.s. has been asked for the citizen long enough: wait on, or go on without him? */
    public boolean asksWhetherToWait(Instant now) {
        return state == BegunState.CITIZEN_AWAITED
                && times.awaited()
                        .filter(since -> !now.isBefore(since.plus(BegunTimes.CITIZEN_PATIENCE)))
                        .isPresent();
    }

    /** Where it stands. */
    public BegunState state() {
        return state;
    }

    public BegunTimes times() {
        return times;
    }

    /** It was begun without the citizen that it is for: to be attached to him in w.c.s. */
    public boolean isUnattached() {
        return unattached;
    }

    /** A French sentence: why it is where it is. */
    public Optional<String> problem() {
        return Optional.ofNullable(problem);
    }

    /** How often it was sent. */
    public int attempts() {
        return attempts;
    }

    /** Its internal id in w.c.s., once there is a draft. */
    public Optional<Long> requestId() {
        return Optional.ofNullable(requestId);
    }

    /** As people know it, once it has one. */
    public Optional<String> number() {
        return Optional.ofNullable(number);
    }
}
