package org.welco.citizen;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * Mails that the directory wrote to citizens when their accounts were made here: the link in it proves that the address is theirs.
 * Whether they followed it, only the directory knows. Safe for any thread.
 */
public interface RegistrationMails {

    /** The directory's name for the attribute that it writes to. */
    String ATTRIBUTE = "email";

    /** @param at when the account was made */
    record Written(String citizen, Instant at) {

        public Written {
            Objects.requireNonNull(citizen);
            Objects.requireNonNull(at);
        }
    }

    /** When one was written to that citizen; empty when none was, or his account was not made here. */
    Optional<Instant> writtenTo(String citizen);

    /**
     * Those that were written before that moment, except of whom {@link #proved} was told; oldest first.
     *
     * @param skip so many of them are left out
     */
    List<Written> unproved(Instant before, int skip, int most);

    /** The directory says that the addresses of these citizens were proved: they need not be asked about again. */
    void proved(Collection<String> citizens);
}
