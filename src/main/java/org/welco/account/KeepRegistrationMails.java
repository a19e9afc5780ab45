package org.welco.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.welco.citizen.RegistrationMails;

/** Which accounts made here were written to, by the book. Each method is one short transaction of its own. */
@ApplicationScoped
public class KeepRegistrationMails implements RegistrationMails {

    private AccountBook book;

    KeepRegistrationMails() {}

    @Inject
    public KeepRegistrationMails(AccountBook book) {
        this.book = book;
    }

    @Override
    @Transactional
    public Optional<Instant> writtenTo(String citizen) {
        return book.mailWritten(citizen);
    }

    @Override
    @Transactional
    public List<Written> unproved(Instant before, int skip, int most) {
        return book.mailsUnproved(before, skip, most);
    }

    @Override
    @Transactional
    public void proved(Collection<String> citizens) {
        if (!citizens.isEmpty()) {
            book.mailsProved(citizens);
        }
    }
}
