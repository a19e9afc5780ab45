package org.welco.mail.qualification;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.welco.mail.MailReference;
import org.welco.mail.MailState;

/**
 * A letter of one citizen, by the requests that were begun from it for him.
 *
 * @param subject empty when it has none
 * @param arrived the day on which it came, when it is known
 * @param numbers of those requests
 * @param drafts how many have none yet
 */
public record CitizenLetter(
        MailReference reference,
        String subject,
        Optional<LocalDate> arrived,
        MailState state,
        List<String> numbers,
        int drafts) {

    public CitizenLetter {
        Objects.requireNonNull(reference);
        Objects.requireNonNull(subject);
        Objects.requireNonNull(arrived);
        Objects.requireNonNull(state);
        numbers = List.copyOf(numbers);
    }
}
