package org.welco.mail.qualification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.welco.mail.IllegalMoveException;
import org.welco.mail.Mail;
import org.welco.mail.MailEvent;
import org.welco.mail.MailReference;
import org.welco.mail.Mails;
import org.welco.mail.UnknownMailException;
import org.welco.mail.delivery.Outbox;
import org.welco.mail.registry.MailRegistry;
import org.welco.mail.registry.RegistryLink;
import org.welco.tenant.CurrentTenant;

/**
 * This letter became that request. Several requests per letter are ours to know; the registry holds one number only, so
 * it is told the first one, and a link that shows the others when there are.
 */
@ApplicationScoped
public class AssociateRequest {

    private Mails mails;
    private Associations associations;
    private Outbox outbox;
    private MailRegistry registry;
    private CurrentTenant tenant;
    private Clock clock;

    AssociateRequest() {}

    @Inject
    public AssociateRequest(
            Mails mails,
            Associations associations,
            Outbox outbox,
            MailRegistry registry,
            CurrentTenant tenant,
            Clock clock) {
        this.mails = mails;
        this.associations = associations;
        this.outbox = outbox;
        this.registry = registry;
        this.tenant = tenant;
        this.clock = clock;
    }

    /**
     * Saying it twice is saying it once.
     *
     * @return the association, the one already there for that number
     * @throws UnknownMailException when there is no such letter
     * @throws IllegalMoveException when the letter was refused
     */
    @Transactional
    public Made associate(MailReference reference, RequestLink request, String actor) {
        Mail mail = mails.lock(reference).orElseThrow(UnknownMailException::new);
        List<Association> before = associations.of(mail);
        Optional<Association> same = before.stream()
                .filter(association -> association.number().equals(request.number()))
                .findFirst();
        if (same.isPresent()) {
            return new Made(same.get(), false);
        }
        OffsetDateTime now = OffsetDateTime.now(clock);
        mail.becomeRequest(now);
        Association made = new Association(mail, request.number(), request.url(), actor, now);
        associations.add(made);
        mails.journal(mail, MailEvent.REQUEST_LINKED, actor, request.number());
        RegistryLink link = registry.link();
        String address = before.isEmpty() && !link.linkToLetter() ? request.url() : addressOf(mail);
        outbox.sent(mail, request.number(), address, link.linkInHistory() ? Optional.of(address) : Optional.empty());
        return new Made(made, true);
    }

    private String addressOf(Mail mail) {
        return tenant.get().address("mail/" + mail.reference()).toString();
    }

    /** @param isNew false when it was already there */
    public record Made(Association association, boolean isNew) {}
}
