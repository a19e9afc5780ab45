package org.welco.mail.qualification;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.welco.mail.Mail;
import org.welco.mail.qualification.QualificationRefusedException.Reason;

/**
 * A request begun from a letter, on its way to a number. Its moves are its methods; each refuses what its state does not
 * allow. Belongs to the transaction that loaded it, which must hold the letter's lock.
 */
@Entity
@Table(name = "mail_begun_request")
public class BegunRequest {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Column(name = "mail_id")
    private long mailId;

    @Embedded
    private BegunOrder order;

    @Embedded
    private BegunWords words;

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

    @Version
    private int version;

    protected BegunRequest() {}

    BegunRequest(Mail mail, InHand hand, FormChoice choice, String title, OffsetDateTime now) {
        this.mailId = mail.id();
        this.order = new BegunOrder(hand, choice, title);
        this.words = new BegunWords(choice);
        this.state = BegunState.TO_SEND;
        this.times = new BegunTimes(now);
    }

    /**
     * Nobody else sends it from now on. @param withoutCitizen go on although w.c.s. does not know the citizen
     * @return the number of this attempt, by which its end is told
     */
    int startSending(boolean withoutCitizen, OffsetDateTime now) {
        state.mustBeSendable();
        state = BegunState.SENDING;
        unattached = order.citizen().isPresent() && withoutCitizen;
        problem = null;
        attempts++;
        times.sending(now);
        return attempts;
    }

    /**
     * w.c.s. does not know the citizen yet. Waiting goes on from when it began, unless it begins anew.
     *
     * @return false when it was awaiting him already, and its line says the same
     */
    boolean awaitCitizen(boolean anew, OffsetDateTime now) {
        state.mustBeSendable();
        boolean moves = anew || state != BegunState.CITIZEN_AWAITED;
        boolean shows = moves || problem != null;
        times.awaiting(moves, now);
        state = BegunState.CITIZEN_AWAITED;
        problem = null;
        return shows;
    }

    /** The draft stands in w.c.s. @return false, unchanged, for an answer that comes after somebody began again */
    boolean drafted(int attempt, long inWcs, OffsetDateTime now) {
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
    boolean notDrafted(int attempt, BegunState outcome, String why) {
        if (!isOf(attempt)) {
            return false;
        }
        state = outcome;
        problem = why;
        times.settled();
        return true;
    }

    /** The call could not even be tried. @return false, unchanged, when it is not to be sent any more */
    boolean postponed(String why, OffsetDateTime now) {
        if (!state.isSendable()) {
            return false;
        }
        putOff(now);
        problem = why;
        return true;
    }

    /** Whatever was to be looked at could not be: its turn comes again. */
    void putOff(OffsetDateTime now) {
        if (state == BegunState.CITIZEN_AWAITED) {
            times.awaiting(false, now);
        } else if (state == BegunState.DRAFT) {
            times.putOff(now);
        }
    }

    /** Whoever was sending it died on the way. */
    void giveUpSending(String why, OffsetDateTime now) {
        if (state == BegunState.SENDING && times.sendingIsOver(now)) {
            state = BegunState.ANSWER_LOST;
            problem = why;
            times.settled();
        }
    }

    private boolean isOf(int attempt) {
        return attempts == attempt && (state == BegunState.SENDING || state == BegunState.ANSWER_LOST);
    }

    /** Still no number. @return whether its line says something else than before */
    boolean looked(Optional<String> why, OffsetDateTime now) {
        if (state != BegunState.DRAFT) {
            return false;
        }
        boolean shows = !why.equals(Optional.ofNullable(problem));
        problem = why.orElse(null);
        times.looked(now);
        return shows;
    }

    /** w.c.s. has it no more. @return false, unchanged, when it is no draft any more */
    boolean gone() {
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
    void opened(OffsetDateTime now) {
        if (state == BegunState.DRAFT) {
            times.opened(now);
        }
    }

    /** It has a number. @return false when it is no draft any more */
    boolean numbered(String found) {
        if (state != BegunState.DRAFT) {
            return false;
        }
        state = BegunState.NUMBERED;
        number = found;
        forgetWords();
        return true;
    }

    void detach() {
        if (state == BegunState.NUMBERED) {
            throw new QualificationRefusedException(Reason.HAS_NUMBER);
        }
        if (!state.isDetachable()) {
            throw new QualificationRefusedException(Reason.BEING_SENT);
        }
        state = BegunState.DETACHED;
        forgetWords();
    }

    private void forgetWords() {
        words.forget();
        problem = null;
        times.settled();
    }

    public long id() {
        return id;
    }

    public BegunState state() {
        return state;
    }

    BegunOrder order() {
        return order;
    }

    BegunTimes times() {
        return times;
    }

    boolean isUnattached() {
        return unattached;
    }

    Optional<String> problem() {
        return Optional.ofNullable(problem);
    }

    BegunWords words() {
        return words;
    }

    int attempts() {
        return attempts;
    }

    Optional<Long> requestId() {
        return Optional.ofNullable(requestId);
    }

    Optional<String> number() {
        return Optional.ofNullable(number);
    }
}
