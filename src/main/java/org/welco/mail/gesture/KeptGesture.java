package org.welco.mail.gesture;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import org.welco.mail.Mail;
import org.welco.mail.MailState;

/** A gesture that was made, and where the letter stood before it. */
@Entity
@Table(name = "mail_gesture")
public class KeptGesture {

    @Id
    private UUID token;

    @Column(name = "mail_id")
    private long mailId;

    @Enumerated(EnumType.STRING)
    private GestureKind kind;

    private String actor;

    @Column(name = "actor_name")
    private String actorName;

    private OffsetDateTime at;

    @Enumerated(EnumType.STRING)
    @Column(name = "state_before")
    private MailState stateBefore;

    @Column(name = "finished_before")
    private OffsetDateTime finishedBefore;

    @Column(name = "requests_before")
    private int requestsBefore;

    @Column(name = "answer_id")
    private Long answerId;

    @Column(name = "delivery_id")
    private Long deliveryId;

    private String reason;

    @Column(name = "undo_until")
    private OffsetDateTime undoUntil;

    @Column(name = "undone_at")
    private OffsetDateTime undoneAt;

    protected KeptGesture() {}

    /** Begun before the letter moves; cannot be undone until {@link #canBeUndone} says so. */
    KeptGesture(Gesture gesture, GestureKind kind, Mail mail, int requestsBefore, OffsetDateTime now) {
        this.token = gesture.token();
        this.mailId = mail.id();
        this.kind = kind;
        this.actor = gesture.actor();
        this.actorName = gesture.agent().name();
        this.at = now;
        this.stateBefore = mail.state();
        this.finishedBefore = mail.finishedAt().orElse(null);
        this.requestsBefore = requestsBefore;
        this.undoUntil = now;
    }

    void gave(long answer) {
        answerId = answer;
    }

    /** What the agent had typed as the reason of a refusal: given back to him if he undoes it. */
    void said(String words) {
        reason = words.isBlank() ? null : words;
    }

    /** @param delivery the step that waits meanwhile, empty when nobody is told */
    void canBeUndone(OptionalLong delivery, OffsetDateTime until) {
        deliveryId = delivery.isPresent() ? delivery.getAsLong() : null;
        undoUntil = until;
    }

    /** Whether that agent may still take it back. */
    boolean isOpenTo(String anActor, OffsetDateTime now) {
        return undoneAt == null && actor.equals(anActor) && undoUntil.isAfter(now);
    }

    void undo(OffsetDateTime now) {
        undoneAt = now;
        reason = null;
    }

    /** The gesture on which this one was built is undone: undoing this one goes back to before both. */
    void standsOn(KeptGesture undone) {
        stateBefore = undone.stateBefore;
        finishedBefore = undone.finishedBefore;
        requestsBefore = undone.requestsBefore;
    }

    public UUID token() {
        return token;
    }

    /** Who made it, as journals name him. */
    String actor() {
        return actor;
    }

    public long mailId() {
        return mailId;
    }

    public GestureKind kind() {
        return kind;
    }

    /** When, by the clock of the node. */
    public OffsetDateTime at() {
        return at;
    }

    /** Where it put the letter. */
    MailState stateMade() {
        return kind.state();
    }

    /** False when it gave the same answer once more. */
    boolean hasMoved() {
        return kind != GestureKind.ANSWER || answerId != null;
    }

    Optional<String> reason() {
        return Optional.ofNullable(reason);
    }

    MailState stateBefore() {
        return stateBefore;
    }

    /** Null when the letter was open. */
    OffsetDateTime finishedBefore() {
        return finishedBefore;
    }

    int requestsBefore() {
        return requestsBefore;
    }

    OptionalLong answer() {
        return answerId == null ? OptionalLong.empty() : OptionalLong.of(answerId);
    }

    OptionalLong delivery() {
        return deliveryId == null ? OptionalLong.empty() : OptionalLong.of(deliveryId);
    }

    OffsetDateTime undoUntil() {
        return undoUntil;
    }

    boolean isUndone() {
        return undoneAt != null;
    }
}
