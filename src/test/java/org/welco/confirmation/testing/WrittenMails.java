package org.welco.confirmation.testing;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.welco.citizen.RegistrationMails;

/** Mails written to new accounts, as a test says. */
public final class WrittenMails implements RegistrationMails {

    private final List<Written> all = new ArrayList<>();
    private final Set<String> proved = new HashSet<>();

    /** Later than those before it. */
    public void add(String citizen, Instant at) {
        all.add(new Written(citizen, at));
    }

    @Override
    public Optional<Instant> writtenTo(String citizen) {
        return all.stream()
                .filter(one -> one.citizen().equals(citizen))
                .map(Written::at)
                .findFirst();
    }

    @Override
    public List<Written> unproved(Instant before, int skip, int most) {
        return all.stream()
                .filter(one -> one.at().isBefore(before) && !proved.contains(one.citizen()))
                .skip(skip)
                .limit(most)
                .toList();
    }

    @Override
    public void proved(Collection<String> citizens) {
        proved.addAll(citizens);
    }

    /** Of whom nobody is asked any more. */
    public Set<String> proved() {
        return Set.copyOf(proved);
    }
}
