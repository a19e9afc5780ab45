package org.welco.mail.inbox;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import org.welco.mail.DocumentState;
import org.welco.mail.MailReference;
import org.welco.mail.MailState;

/**
 * A letter as a list shows it.
 *
 * @param date on which the town received it, else the one written on it, else the day it came here
 * @param returned the registry put it back in our tray
 * @param pages of its document, once they were counted
 * @param begunAt when the oldest of its unfinished requests was begun
 * @param troubled steps that the registry refuses, or of which nobody knows whether they arrived
 */
public record ListedMail(
        MailReference reference,
        MailState state,
        Optional<String> subject,
        LocalDate date,
        boolean returned,
        DocumentState document,
        Optional<Integer> pages,
        Optional<Instant> begunAt,
        int troubled) {

    public ListedMail {
        Objects.requireNonNull(reference);
        Objects.requireNonNull(state);
        Objects.requireNonNull(subject);
        Objects.requireNonNull(date);
        Objects.requireNonNull(document);
        Objects.requireNonNull(pages);
        Objects.requireNonNull(begunAt);
    }
}
