package org.welco.mail.qualification;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Objects;
import org.welco.mail.Mail;

/** This letter became that request. */
@Entity
@Table(name = "mail_request")
public class Association {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Column(name = "mail_id")
    private long mailId;

    private String number;
    private String url;
    private String actor;

    @Column(name = "created_at")
    private OffsetDateTime createdAt;

    protected Association() {}

    Association(Mail mail, String number, String url, String actor, OffsetDateTime now) {
        this.mailId = mail.id();
        this.number = Objects.requireNonNull(number);
        this.url = Objects.requireNonNull(url);
        this.actor = Objects.requireNonNull(actor);
        this.createdAt = now;
    }

    public long id() {
        return id;
    }

    /** The request's number as people know it, such as {@code 12-34}. */
    public String number() {
        return number;
    }

    /** Its page in the back office, absolute. */
    public String url() {
        return url;
    }

    /** Who told it, as journals name him. */
    String actor() {
        return actor;
    }

    Instant createdAt() {
        return createdAt.toInstant();
    }
}
