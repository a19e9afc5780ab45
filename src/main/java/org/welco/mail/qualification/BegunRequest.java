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
import java.util.Set;
import org.welco.agent.Agent;
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

    private String gesture;
    private String form;
    private String title;
    private String citizen;

    @Embedded
    private BegunWords words;

    @Enumerated(EnumType.STRING)
    private BegunState state;

    private boolean unattached;

    @Column(name = "request_id")
    private Long requestId;

    private String number;
    private String problem;

    @Column(name = "agent_id")
    private String agentId;

    @Column(name = "agent_name")
    private String agentName;

    private int attempts;

    @Embedded
    private BegunTimes times;

    @Version
    private int version;

    protected BegunRequest() {}

    BegunRequest(Mail mail, InHand hand, FormChoice choice, String title, OffsetDateTime now) {
        this.mailId = mail.id();
        this.gesture = hand.gesture().toString();
        this.form = choice.form();
        this.title = title;
        this.citizen = choice.citizen().orElse(null);
        this.words = new BegunWords(choice);
        this.state = BegunState.TO_SEND;
        this.agentId = hand.agent().nameId();
        this.agentName = hand.agent().name();
        this.times = new BegunTimes(now);
    }

    /**
     * Nobody else sends it from now on.
     *
     * @param withoutCitizen go on although w.c.s. does not know the citizen
     * @return the number of this attempt, by which its end is told
     */
    int startSending(boolean withoutCitizen, OffsetDateTime now) {
        mustBeSendable();
        state = BegunState.SENDING;
        unattached = citizen != null && withoutCitizen;
        problem = null;
        attempts++;
        times.sending(now);
        return attempts;
    }

    private void mustBeSendable() {
        if (!state.isSendable()) {
            throw new QualificationRefusedException(Reason.NOT_SENDABLE);
        }
    }

    /** w.c.s. does not know the citizen yet. Waiting goes on from when it began, unless it begins anew. */
    void awaitCitizen(boolean anew, OffsetDateTime now) {
        mustBeSendable();
        times.awaiting(anew || state != BegunState.CITIZEN_AWAITED, now);
        state = BegunState.CITIZEN_AWAITED;
        problem = null;
    }

    /** The draft stands in w.c.s. An answer that comes after somebody began again is of no use any more. */
    void drafted(int attempt, long inWcs, OffsetDateTime now) {
        if (isOf(attempt)) {
            state = BegunState.DRAFT;
            requestId = inWcs;
            times.drafted(agentName, now);
        }
    }

    /** @param outcome TO_SEND, ANSWER_LOST or FAILED */
    void notDrafted(int attempt, BegunState outcome, String why) {
        if (isOf(attempt)) {
            state = outcome;
            problem = why;
            times.settled();
        }
    }

    /** The call could not even be tried. */
    void postponed(String why, OffsetDateTime now) {
        if (state == BegunState.CITIZEN_AWAITED) {
            times.awaiting(false, now);
        }
        problem = state.isSendable() ? why : problem;
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

    /** Still no number. */
    void looked(Optional<String> why, OffsetDateTime now) {
        if (state == BegunState.DRAFT) {
            problem = why.orElse(null);
            times.looked(now);
        }
    }

    /** Somebody goes there to fill it: looked at again soon. */
    void opened(Agent agent, OffsetDateTime now) {
        if (state == BegunState.DRAFT) {
            times.opened(agent.name(), now);
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

    AssociationLine line() {
        return new AssociationLine(
                Optional.of(id),
                form,
                title,
                state,
                times.created(),
                agentName,
                Optional.ofNullable(citizen),
                unattached,
                Optional.ofNullable(requestId),
                Optional.ofNullable(number),
                Optional.ofNullable(problem),
                times.drafted(),
                times.awaited(),
                times.opened(),
                times.openedBy());
    }

    public long id() {
        return id;
    }

    public BegunState state() {
        return state;
    }

    public String form() {
        return form;
    }

    public Optional<String> citizen() {
        return Optional.ofNullable(citizen);
    }

    String gesture() {
        return gesture;
    }

    BegunWords words() {
        return words;
    }

    /** Who began it; his roles are not kept. */
    Agent agent() {
        return new Agent(agentId, agentName, Set.of(), false);
    }

    Optional<Long> requestId() {
        return Optional.ofNullable(requestId);
    }

    Optional<String> number() {
        return Optional.ofNullable(number);
    }
}
