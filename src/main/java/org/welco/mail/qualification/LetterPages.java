package org.welco.mail.qualification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URI;
import org.welco.mail.LetterAddresses;
import org.welco.mail.MailReference;
import org.welco.tenant.CurrentTenant;

/** The addresses of a letter that w.c.s. is given, absolute, made of our base address and of ids only. */
@ApplicationScoped
public class LetterPages {

    private CurrentTenant tenant;
    private LetterAddresses addresses;

    LetterPages() {}

    @Inject
    public LetterPages(CurrentTenant tenant, LetterAddresses addresses) {
        this.tenant = tenant;
        this.addresses = addresses;
    }

    URI page(MailReference letter) {
        return addresses.page(letter);
    }

    URI thumbnail(MailReference letter, String agentId) {
        return addresses.thumbnail(letter, agentId);
    }

    URI summary(MailReference letter, String agentId) {
        return addresses.summary(letter, agentId);
    }

    /** Where an agent comes back to after submitting. That he comes, or not, proves nothing. */
    URI back(MailReference letter, long association) {
        return tenant.get().address("mail/" + letter + "?association=" + association);
    }

    /** Where he comes back to after discarding. */
    URI backDiscarded(MailReference letter, long association) {
        return tenant.get().address("mail/" + letter + "?association=" + association + "&discarded=on");
    }
}
