package org.welco.mail;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Optional;
import org.welco.mail.registry.RegisteredMail;

/** What is written at the head of a letter. Dates of the registry carry no zone: they are kept as written. */
@Embeddable
class MailHeading {

    private String subject;
    private String chrono;

    @Column(name = "letter_date")
    private LocalDate letterDate;

    @Column(name = "arrived_at")
    private LocalDateTime arrivedAt;

    @Column(name = "recorded_at")
    private LocalDateTime recordedAt;

    @Column(name = "file_name")
    private String fileName;

    protected MailHeading() {}

    static MailHeading of(RegisteredMail registered) {
        MailHeading heading = of(registered.subject(), registered.fileName());
        heading.chrono = registered.chrono().orElse(null);
        heading.letterDate = registered.letterDate().orElse(null);
        heading.arrivedAt = registered.arrivedAt().orElse(null);
        heading.recordedAt = registered.recordedAt().orElse(null);
        return heading;
    }

    static MailHeading of(Optional<String> subject, Optional<String> fileName) {
        MailHeading heading = new MailHeading();
        heading.subject = subject.orElse(null);
        heading.fileName = fileName.orElse(null);
        return heading;
    }

    Optional<String> subject() {
        return Optional.ofNullable(subject);
    }

    Optional<String> chrono() {
        return Optional.ofNullable(chrono);
    }

    Optional<String> fileName() {
        return Optional.ofNullable(fileName);
    }
}
