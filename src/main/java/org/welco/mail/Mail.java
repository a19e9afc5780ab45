package org.welco.mail;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.welco.mail.document.StoredDocument;
import org.welco.mail.registry.RegisteredMail;

/**
 * A letter. Its moves are its methods; each refuses what its state does not allow and changes nothing then. Belongs to the
 * transaction that loaded it; used by one thread.
 */
@Entity
@Table(name = "mail")
public class Mail {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Column(name = "external_id")
    private String externalId;

    @Column(name = "res_id")
    private Long resId;

    @Enumerated(EnumType.STRING)
    private MailState state;

    private int round;
    private String subject;
    private String chrono;

    @Column(name = "letter_date")
    private LocalDate letterDate;

    @Column(name = "arrived_at")
    private LocalDateTime arrivedAt;

    @Column(name = "recorded_at")
    private LocalDateTime recordedAt;

    private String sender;

    @Column(name = "file_name")
    private String fileName;

    @Column(name = "document_id")
    private Long documentId;

    @Enumerated(EnumType.STRING)
    @Column(name = "document_state")
    private DocumentState documentState;

    @Column(name = "document_retry_after")
    private OffsetDateTime documentRetryAfter;

    @Column(name = "received_at")
    private OffsetDateTime receivedAt;

    @Column(name = "returned_at")
    private OffsetDateTime returnedAt;

    @Column(name = "finished_at")
    private OffsetDateTime finishedAt;

    @Column(name = "gone_at")
    private OffsetDateTime goneAt;

    @Version
    private int version;

    protected Mail() {}

    private Mail(MailReference reference, OffsetDateTime receivedAt) {
        this.externalId = reference.text();
        this.resId = reference.resId().isPresent() ? reference.resId().getAsLong() : null;
        this.state = MailState.TO_PROCESS;
        this.round = 1;
        this.receivedAt = receivedAt;
        this.documentState = DocumentState.NONE;
    }

    /** A letter that the registry holds for us, without its document yet. */
    public static Mail fromRegistry(RegisteredMail registered, OffsetDateTime now) {
        Mail mail = new Mail(MailReference.ofRegistry(registered.resId()), now);
        mail.subject = registered.subject().orElse(null);
        mail.chrono = registered.chrono().orElse(null);
        mail.letterDate = registered.letterDate().orElse(null);
        mail.arrivedAt = registered.arrivedAt().orElse(null);
        mail.recordedAt = registered.recordedAt().orElse(null);
        mail.fileName = registered.fileName().orElse(null);
        return mail;
    }

    /**
     * A letter brought in by other means: a scan uploaded or fed from a folder.
     *
     * @param number from the tenant's own sequence
     */
    public static Mail fromElsewhere(
            long number, Optional<String> subject, Optional<String> fileName, OffsetDateTime now) {
        Mail mail = new Mail(MailReference.ofElsewhere(number), now);
        mail.subject = subject.orElse(null);
        mail.fileName = fileName.orElse(null);
        return mail;
    }

    public void keepDocument(StoredDocument document) {
        if (document.size() == 0) {
            lackDocument(DocumentState.EMPTY);
            return;
        }
        documentId = document.id();
        documentState = DocumentState.KEPT;
        documentRetryAfter = null;
    }

    /** @param why anything but {@link DocumentState#KEPT} */
    public void lackDocument(DocumentState why) {
        if (why == DocumentState.KEPT) {
            throw new IllegalArgumentException("a kept document is given, not said");
        }
        documentId = null;
        documentState = why;
    }

    public void retryDocumentAfter(OffsetDateTime moment) {
        documentRetryAfter = moment;
    }

    public void keepSender(String lines) {
        sender = lines;
    }

    /** @throws IllegalMoveException when it was refused already, has requests, or is finished */
    public void refuse(OffsetDateTime now) {
        switch (state) {
            case REFUSED -> throw new IllegalMoveException(IllegalMoveException.Reason.ALREADY_REFUSED);
            case IN_PROGRESS -> throw new IllegalMoveException(IllegalMoveException.Reason.HAS_REQUESTS);
            case PROCESSED, ANSWERED -> throw new IllegalMoveException(IllegalMoveException.Reason.FINISHED);
            default -> finish(MailState.REFUSED, now);
        }
    }

    /** A request was begun; a finished letter stays finished. @throws IllegalMoveException when it was refused */
    public void beginRequest() {
        mustNotBeRefused();
        state = state.isOpen() ? MailState.IN_PROGRESS : state;
    }

    /** Nothing that was begun is left: it stands where it stood before. */
    public void dropBegunRequests() {
        MailState before = round > 1 ? MailState.RETURNED : MailState.TO_PROCESS;
        state = state == MailState.IN_PROGRESS ? before : state;
    }

    /**
     * It became a request that has a number; a letter already answered stays answered.
     *
     * @throws IllegalMoveException when it was refused
     */
    public void becomeRequest(OffsetDateTime now) {
        mustNotBeRefused();
        if (state != MailState.ANSWERED) {
            finish(MailState.PROCESSED, now);
        }
    }

    private void mustNotBeRefused() {
        if (state == MailState.REFUSED) {
            throw new IllegalMoveException(IllegalMoveException.Reason.ALREADY_REFUSED);
        }
    }

    /** An answer was given; allowed from everywhere, since an answer is never thrown away. */
    public void answer(OffsetDateTime now) {
        finish(MailState.ANSWERED, now);
    }

    /** The registry put it back in our tray: open again, in a new round, its past kept. */
    public void comeBack(OffsetDateTime now) {
        state = MailState.RETURNED;
        round++;
        returnedAt = now;
        finishedAt = null;
        goneAt = null;
    }

    public void disappear(OffsetDateTime now) {
        goneAt = now;
    }

    private void finish(MailState next, OffsetDateTime now) {
        state = next;
        finishedAt = now;
    }

    public long id() {
        return id;
    }

    public MailReference reference() {
        return new MailReference(externalId);
    }

    /** Whether there is a registry to tell. */
    public boolean isFromRegistry() {
        return resId != null;
    }

    public MailState state() {
        return state;
    }

    /** 1 at first. */
    public int round() {
        return round;
    }

    public Optional<Long> documentId() {
        return Optional.ofNullable(documentId);
    }

    public DocumentState documentState() {
        return documentState;
    }

    public Optional<String> fileName() {
        return Optional.ofNullable(fileName);
    }

    public Optional<String> chrono() {
        return Optional.ofNullable(chrono);
    }

    public Optional<String> subject() {
        return Optional.ofNullable(subject);
    }
}
