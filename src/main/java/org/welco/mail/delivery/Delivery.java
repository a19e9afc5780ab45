package org.welco.mail.delivery;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.OffsetDateTime;
import java.util.Objects;
import java.util.Optional;
import org.welco.mail.Mail;

/**
 * One step of one letter to tell the registry: a row of the outbox. Written in the transaction of what it tells. What
 * happens to it afterwards (tries, waits, outcome) is written by {@link DeliveryQueue}, by the database's clock.
 */
@Entity
@Table(name = "maarch_delivery")
public class Delivery {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Column(name = "mail_id")
    private long mailId;

    private int round;

    @Enumerated(EnumType.STRING)
    private DeliveryKind kind;

    private int position;

    @Column(name = "answer_id")
    private Long answerId;

    private String number;
    private String link;
    private String text;

    @Enumerated(EnumType.STRING)
    private DeliveryState state;

    @Column(name = "delivered_at")
    private OffsetDateTime deliveredAt;

    protected Delivery() {}

    private Delivery(Mail mail, DeliveryKind kind, int position) {
        this.mailId = mail.id();
        this.round = mail.round();
        this.kind = kind;
        this.position = position;
        this.state = DeliveryState.WAITING;
    }

    static Delivery received(Mail mail, int position) {
        return new Delivery(mail, DeliveryKind.RECEIVED, position);
    }

    static Delivery reopened(Mail mail, int position) {
        return new Delivery(mail, DeliveryKind.REOPENED, position);
    }

    /** @param number empty when the letter already carries a number in the registry: it is never overwritten */
    static Delivery sent(Mail mail, int position, Optional<String> number, String link) {
        Delivery delivery = new Delivery(mail, DeliveryKind.SENT, position);
        delivery.number = number.orElse(null);
        delivery.link = Objects.requireNonNull(link);
        return delivery;
    }

    static Delivery link(Mail mail, int position, String link) {
        Delivery delivery = new Delivery(mail, DeliveryKind.LINK, position);
        delivery.link = Objects.requireNonNull(link);
        return delivery;
    }

    static Delivery refused(Mail mail, int position, String note) {
        Delivery delivery = new Delivery(mail, DeliveryKind.REFUSED, position);
        delivery.text = Objects.requireNonNull(note);
        return delivery;
    }

    static Delivery response(Mail mail, int position, long answerId, String text) {
        Delivery delivery = new Delivery(mail, DeliveryKind.RESPONSE, position);
        delivery.answerId = answerId;
        delivery.text = Objects.requireNonNull(text);
        return delivery;
    }

    /** Whether it tells, or told, in that round that the letter is not for us. */
    public boolean tellsRefusalOf(int aRound) {
        return kind == DeliveryKind.REFUSED && round == aRound && state != DeliveryState.CANCELLED;
    }

    /** Whether it tells, or will tell, that the letter became a request in that round. */
    boolean tellsRequestOf(int aRound) {
        return kind == DeliveryKind.SENT && round == aRound && state != DeliveryState.CANCELLED;
    }

    /** Whether it writes a request's number on the letter in the registry, or did. */
    boolean tellsNumber() {
        return kind == DeliveryKind.SENT && number != null && state != DeliveryState.CANCELLED;
    }

    /** Whether the registry confirmed it before that moment, or it was undone. */
    public boolean isConfirmedBefore(OffsetDateTime moment) {
        return state == DeliveryState.CANCELLED
                || state == DeliveryState.DELIVERED && deliveredAt != null && deliveredAt.isBefore(moment);
    }

    public long id() {
        return id;
    }

    public DeliveryKind kind() {
        return kind;
    }

    public int position() {
        return position;
    }

    public DeliveryState state() {
        return state;
    }
}
