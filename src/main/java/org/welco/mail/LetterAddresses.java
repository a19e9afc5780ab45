package org.welco.mail;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URI;
import org.welco.access.capability.Capabilities;
import org.welco.tenant.CurrentTenant;

/**
 * The addresses of a letter that other services are given: absolute, below the tenant's public address, made of ids and
 * of capabilities only, so that they can be written into any page as they are. Inside the tenant's gate.
 */
@ApplicationScoped
public class LetterAddresses {

    private CurrentTenant tenant;
    private Capabilities capabilities;

    LetterAddresses() {}

    @Inject
    public LetterAddresses(CurrentTenant tenant, Capabilities capabilities) {
        this.tenant = tenant;
        this.capabilities = capabilities;
    }

    /** The letter on our desk, for signed-in agents: w.c.s.' {@code mail_url}. */
    public URI page(MailReference letter) {
        return tenant.get().address("mail/" + letter);
    }

    /** A picture of its first page: w.c.s.' {@code thumbnail_url}, for {@link Capabilities#LIFE}. */
    public URI thumbnail(MailReference letter, String nameId) {
        return seen(letter, "thumbnail.png", nameId);
    }

    /** Its summary as a script that calls back: w.c.s.' {@code summary_url}, for {@link Capabilities#LIFE}. */
    public URI summary(MailReference letter, String nameId) {
        return seen(letter, "summary", nameId);
    }

    private URI seen(MailReference letter, String what, String nameId) {
        String capability = capabilities.give(tenant.get(), "/mail/" + letter + "/", nameId);
        return tenant.get().address("mail/" + letter + "/" + what + "?" + Capabilities.PARAMETER + "=" + capability);
    }
}
