package org.welco.mail;

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

    @Embedded // null when nothing is written there: so are embedded values read back
    private MailHeading heading;

    private String sender;

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
        this.resId = reference.resId().stream().boxed().findFirst().orElse(null);
        this.state = MailState.TO_PROCESS;
        this.round = 1;
        this.receivedAt = receivedAt;
        this.documentState = DocumentState.NONE;
    }

    /** A letter that the registry holds for us, without its document yet. */
    public static Mail fromRegistry(RegisteredMail registered, OffsetDateTime now) {
        Mail mail = new Mail(MailReference.ofRegistry(registered.resId()), now);
        mail.heading = MailHeading.of(registered);
        return mail;
    }

    /** A letter brought in by other means, a scan uploaded or fed; its number is of the tenant's own sequence. */
    public static Mail fromElsewhere(
            long number, Optional<String> subject, Optional<String> fileName, OffsetDateTime now) {
        Mail mail = new Mail(MailReference.ofElsewhere(number), now);
        mail.heading = MailHeading.of(subject, fileName);
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

    public void lackDocument(DocumentState why) {
        documentId = null;
        documentState = why.requireLack();
    }

    public void retryDocumentAfter(OffsetDateTime moment) {
        documentRetryAfter = moment;
    }

    public void keepSender(String lines) {
        sender = lines;
    }

    /** @throws IllegalMoveException when it was refused already, has requests, or is finished */
    public void refuse(OffsetDateTime now) {
        state.whyNotRefused().ifPresent(reason -> {
            throw new IllegalMoveException(reason);
        });
        finish(MailState.REFUSED, now);
    }

    /** A request was begun; a finished letter stays finished. @throws IllegalMoveException when it was refused */
    public void beginRequest() {
        mustNotBeRefused();
        settleBegun(true);
    }

    /** Where an open letter stands follows from what was begun of it and has no number yet, and whether any is left. */
    public void settleBegun(boolean anyLeft) {
        state = !state.isOpen() ? state : anyLeft ? MailState.IN_PROGRESS : untouched();
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

    /** An agent opens it again, in a new round: what was told stays told. @throws IllegalMoveException when it is open */
    public void reopen() {
        returnedAt = null;
        openAgain();
        round++;
        goneAt = null;
    }

    /** To process in the same round, nobody having been told otherwise. @throws IllegalMoveException when it is open */
    public void openAgain() {
        standAgain(untouched(), null);
    }

    /** A step that nobody was told of is taken back. @throws IllegalMoveException when it is open */
    public void standAgain(MailState before, OffsetDateTime finishedBefore) {
        if (state.isOpen()) {
            throw new IllegalMoveException(IllegalMoveException.Reason.STILL_OPEN);
        }
        state = before;
        finishedAt = finishedBefore;
    }

    private MailState untouched() {
        return returnedAt == null ? MailState.TO_PROCESS : MailState.RETURNED;
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

    public Optional<OffsetDateTime> finishedAt() {
        return Optional.ofNullable(finishedAt);
    }

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
        return Optional.ofNullable(heading).flatMap(MailHeading::fileName);
    }

    public Optional<String> chrono() {
        return Optional.ofNullable(heading).flatMap(MailHeading::chrono);
    }

    public Optional<String> subject() {
        return Optional.ofNullable(heading).flatMap(MailHeading::subject);
    }
}
