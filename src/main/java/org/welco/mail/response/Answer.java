package org.welco.mail.response;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.OffsetDateTime;
import java.util.Objects;
import java.util.Optional;
import org.welco.mail.Mail;

/** An answer given to a letter, verbatim. */
@Entity
@Table(name = "mail_answer")
public class Answer {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Column(name = "mail_id")
    private long mailId;

    private int rank;
    private String request;
    private String content;
    private String actor;

    @Column(name = "created_at")
    private OffsetDateTime createdAt;

    @Column(name = "withdrawn_at")
    private OffsetDateTime withdrawnAt;

    protected Answer() {}

    Answer(Mail mail, int rank, Optional<String> request, String content, String actor, OffsetDateTime now) {
        this.mailId = mail.id();
        this.rank = rank;
        this.request = request.orElse(null);
        this.content = Objects.requireNonNull(content);
        this.actor = Objects.requireNonNull(actor);
        this.createdAt = now;
    }

    /** Its author takes it back before it left: it is neither told, shown nor counted any more. */
    public void withdraw(OffsetDateTime now) {
        withdrawnAt = now;
    }

    public long id() {
        return id;
    }

    /** 1 for the first answer of the letter. */
    public int rank() {
        return rank;
    }

    /** The request on whose behalf it was given, when known. */
    public Optional<String> request() {
        return Optional.ofNullable(request);
    }

    /** As it was given. */
    public String content() {
        return content;
    }

    public OffsetDateTime createdAt() {
        return createdAt;
    }

    /**
     * As it is to stand in the registry's history: verbatim for the first one; later ones say which they are, so that the
     * history stays readable (the seed's fourth limit).
     */
    String told() {
        if (rank == 1) {
            return content;
        }
        return "[" + request().orElse("réponse " + rank) + "] " + content;
    }
}
