package org.welco.mail.qualification;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.welco.mail.Mail;
import org.welco.mail.qualification.QualificationRefusedException.Reason;
import org.welco.request.draft.BegunCourse;
import org.welco.request.draft.BegunState;

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

    @Embedded
    private BegunCourse course;

    @Version
    private int version;

    protected BegunRequest() {}

    BegunRequest(Mail mail, InHand hand, FormChoice choice, String title, OffsetDateTime now) {
        this.mailId = mail.id();
        this.order = new BegunOrder(hand, choice, title);
        this.words = new BegunWords(choice);
        this.course = new BegunCourse(now);
    }

    /**
     * Nobody else sends it from now on. @param withoutCitizen go on although w.c.s. does not know the citizen
     * @return the number of this attempt, by which its end is told
     */
    int startSending(boolean withoutCitizen, OffsetDateTime now) {
        mustBeSendable();
        return course.startSending(order.citizen().isPresent() && withoutCitizen, now);
    }

    /** @return false when it was awaiting him already, and its line says the same */
    boolean awaitCitizen(boolean anew, OffsetDateTime now) {
        mustBeSendable();
        return course.awaitCitizen(anew, now);
    }

    private void mustBeSendable() {
        if (!state().isSendable()) {
            throw new QualificationRefusedException(Reason.NOT_SENDABLE);
        }
    }

    /** It has a number. @return false when it is no draft any more */
    boolean numbered(String found) {
        boolean moved = course.numbered(found);
        if (moved) {
            words.forget();
        }
        return moved;
    }

    void detach() {
        if (state() == BegunState.NUMBERED) {
            throw new QualificationRefusedException(Reason.HAS_NUMBER);
        }
        if (!state().isDetachable()) {
            throw new QualificationRefusedException(Reason.BEING_SENT);
        }
        course.detach();
        words.forget();
    }

    public long id() {
        return id;
    }

    public BegunState state() {
        return course.state();
    }

    BegunOrder order() {
        return order;
    }

    /** Its moves that concern nothing but itself. */
    BegunCourse course() {
        return course;
    }

    BegunWords words() {
        return words;
    }

    Optional<String> number() {
        return course.number();
    }
}
