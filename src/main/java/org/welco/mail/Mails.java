package org.welco.mail;

import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The letters of the current tenant. Every method joins the caller's transaction and needs one. */
public interface Mails {

    Optional<Mail> find(MailReference reference);

    /** As {@link #find}, and nobody else changes this letter until the transaction ends. */
    Optional<Mail> lock(MailReference reference);

    /** @return false, and nothing added, when a letter of that reference is already here */
    boolean add(Mail mail);

    /** The next number for a letter from elsewhere; numbers can be skipped. */
    long nextNumberElsewhere();

    /** Which of these numbers of the registry are already here. */
    Set<Long> known(Collection<Long> resIds);

    /** Whether a letter from elsewhere with that file name holds that very document. */
    boolean holdsFile(String fileName, long documentId);

    /**
     * Lets go of the documents of letters of the registry that were finished before that moment and have nothing left to
     * tell; the letters and their journals stay.
     *
     * @return how many letters
     */
    int purgeDocuments(OffsetDateTime finishedBefore);

    /** Open letters whose document the registry could not give, and may be asked for again by now; some of them. */
    List<MailReference> awaitingDocument(OffsetDateTime now);

    /**
     * Adds a line to the letter's journal.
     *
     * @param actor who did it, as {@code Caller.name} says it, or {@code harvest}, {@code delivery} …
     * @param detail short, without personal data; may be empty
     */
    void journal(Mail mail, MailEvent event, String actor, String detail);
}
