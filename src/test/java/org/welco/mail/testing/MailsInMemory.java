package org.welco.mail.testing;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.welco.mail.DocumentState;
import org.welco.mail.Mail;
import org.welco.mail.MailEvent;
import org.welco.mail.MailReference;
import org.welco.mail.MailState;
import org.welco.mail.Mails;

/** Letters, and the lines of their journals. */
public final class MailsInMemory implements Mails {

    private final Map<MailReference, Mail> mails = new LinkedHashMap<>();
    private final List<Line> journal = new ArrayList<>();
    private final Predicate<Mail> hasNothingToTell;
    private long elsewhere;

    /** @param hasNothingToTell whether every step of that letter was confirmed or undone */
    public MailsInMemory(Predicate<Mail> hasNothingToTell) {
        this.hasNothingToTell = hasNothingToTell;
    }

    /** A line of a letter's journal. */
    public record Line(MailReference mail, MailEvent event, String actor, String detail) {}

    @Override
    public synchronized Optional<Mail> find(MailReference reference) {
        return Optional.ofNullable(mails.get(reference));
    }

    @Override
    public Optional<Mail> lock(MailReference reference) {
        return find(reference);
    }

    @Override
    public synchronized boolean add(Mail mail) {
        if (mails.containsKey(mail.reference())) {
            return false;
        }
        Inside.write(mail, "id", mails.size() + 1L);
        mails.put(mail.reference(), mail);
        return true;
    }

    @Override
    public synchronized long nextNumberElsewhere() {
        return ++elsewhere;
    }

    @Override
    public synchronized Set<Long> known(Collection<Long> resIds) {
        return resIds.stream()
                .filter(resId -> mails.containsKey(MailReference.ofRegistry(resId)))
                .collect(Collectors.toSet());
    }

    @Override
    public synchronized boolean holdsFile(String fileName, long documentId) {
        return mails.values().stream()
                .filter(mail -> !mail.isFromRegistry())
                .anyMatch(mail -> mail.fileName().equals(Optional.of(fileName))
                        && mail.documentId().equals(Optional.of(documentId)));
    }

    @Override
    public synchronized int purgeDocuments(OffsetDateTime finishedBefore) {
        Set<MailState> finished = Set.of(MailState.PROCESSED, MailState.ANSWERED, MailState.REFUSED);
        List<Mail> purged = mails.values().stream()
                .filter(Mail::isFromRegistry)
                .filter(mail -> mail.documentState() == DocumentState.KEPT && finished.contains(mail.state()))
                .filter(mail -> ((OffsetDateTime) Inside.read(mail, "finishedAt")).isBefore(finishedBefore))
                .filter(hasNothingToTell)
                .toList();
        purged.forEach(mail -> {
            mail.lackDocument(DocumentState.IN_REGISTRY);
            journal(mail, MailEvent.DOCUMENT_PURGED, "housekeeping", "");
        });
        return purged.size();
    }

    @Override
    public synchronized List<MailReference> awaitingDocument(OffsetDateTime now) {
        return mails.values().stream()
                .filter(mail -> mail.documentState() == DocumentState.TOO_BIG_FOR_REGISTRY)
                .filter(mail -> mail.state().isOpen() && Inside.read(mail, "goneAt") == null)
                .filter(mail ->
                        retryAfter(mail).isPresent() && retryAfter(mail).get().isBefore(now))
                .sorted(Comparator.comparing(mail -> retryAfter(mail).orElseThrow()))
                .map(Mail::reference)
                .limit(50)
                .toList();
    }

    /** Not before that moment is its document asked for again. */
    public static Optional<OffsetDateTime> retryAfter(Mail mail) {
        return Optional.ofNullable((OffsetDateTime) Inside.read(mail, "documentRetryAfter"));
    }

    /** The sender's lines that were kept. */
    public static Optional<String> sender(Mail mail) {
        return Optional.ofNullable((String) Inside.read(mail, "sender"));
    }

    @Override
    public synchronized void journal(Mail mail, MailEvent event, String actor, String detail) {
        journal.add(new Line(mail.reference(), event, actor, detail));
    }

    /** Oldest first. */
    public synchronized List<Mail> all() {
        return List.copyOf(mails.values());
    }

    /** The lines of one letter. */
    public synchronized List<Line> journalOf(MailReference mail) {
        return journal.stream().filter(line -> line.mail().equals(mail)).toList();
    }

    synchronized Mail byId(long id) {
        return mails.values().stream()
                .filter(mail -> mail.id() == id)
                .findFirst()
                .orElseThrow();
    }
}
