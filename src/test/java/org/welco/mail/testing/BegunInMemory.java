package org.welco.mail.testing;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.welco.mail.Mail;
import org.welco.mail.MailReference;
import org.welco.mail.qualification.BegunRequest;
import org.welco.mail.qualification.BegunRequests;

/** Requests begun from letters: kept, and never followed. */
public final class BegunInMemory implements BegunRequests {

    private final List<BegunRequest> begun = new ArrayList<>();

    @Override
    public synchronized List<BegunRequest> of(Mail mail) {
        return begun.stream()
                .filter(one -> (Long) Inside.read(one, "mailId") == mail.id())
                .toList();
    }

    @Override
    public synchronized void add(BegunRequest one) {
        Inside.write(one, "id", begun.size() + 1L);
        begun.add(one);
    }

    @Override
    public List<MailReference> toLookAt(OffsetDateTime now, int limit) {
        throw new UnsupportedOperationException("w.c.s. is not asked here");
    }

    @Override
    public List<String> formsOf(String agentId, OffsetDateTime since, int limit) {
        throw new UnsupportedOperationException("no form is offered here");
    }

    @Override
    public Map<String, Long> uses(String agentId, OffsetDateTime since) {
        throw new UnsupportedOperationException("no form is offered here");
    }

    @Override
    public Optional<String> titleOf(String form) {
        throw new UnsupportedOperationException("no form is offered here");
    }
}
