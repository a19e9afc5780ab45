package org.welco.mail;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * A letter as it is shown, read at one moment.
 *
 * @param summary what a list shows of it
 * @param requests what it became, in order
 * @param answers given to it, in order
 * @param deliveries what the registry was told or is to be told, in order of position
 * @param events its journal, in order
 */
public record MailSheet(
        Summary summary, List<Request> requests, List<Reply> answers, List<Step> deliveries, List<Event> events) {

    public MailSheet {
        Objects.requireNonNull(summary);
        requests = List.copyOf(requests);
        answers = List.copyOf(answers);
        deliveries = List.copyOf(deliveries);
        events = List.copyOf(events);
    }

    /**
     * @param cursor opaque place in a list, for the page after
     * @param goneAt when the registry said that it no longer has it
     * @param toDeliver steps not yet confirmed by the registry
     */
    public record Summary(
            long cursor,
            MailReference reference,
            MailState state,
            Optional<String> subject,
            Optional<String> chrono,
            Optional<LocalDate> letterDate,
            Instant receivedAt,
            Optional<Instant> returnedAt,
            Optional<Instant> finishedAt,
            Optional<Instant> goneAt,
            Document document,
            int toDeliver) {}

    /** @param mediaType and size are empty without document */
    public record Document(
            DocumentState state, Optional<String> mediaType, Optional<Long> size, Optional<String> fileName) {}

    /** A request that the letter became. */
    public record Request(String number, String url, Instant at, String actor) {}

    /**
     * An answer given to the letter.
     *
     * @param author shown name of the agent who gave it; empty when a program did
     */
    public record Reply(
            long id, Optional<String> request, String content, Instant at, String actor, Optional<String> author) {}

    /** @param lastError a French sentence, empty when the last try went well or there was none */
    public record Step(
            long id,
            String kind,
            String state,
            int attempts,
            Optional<String> lastError,
            Optional<Instant> nextTry,
            Optional<Instant> deliveredAt,
            Optional<Long> answer) {}

    /** A line of the journal. */
    public record Event(Instant at, String kind, String actor, Optional<String> detail) {}
}
