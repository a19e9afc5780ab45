package org.welco.smtp;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.welco.command.check.Check;
import org.welco.command.check.Finding;
import org.welco.command.check.Topic;
import org.welco.platform.config.MailSettings;
import org.welco.platform.config.ProcessKey;
import org.welco.platform.config.ProcessSettings;
import org.welco.tenant.CurrentTenant;

/** Whether mails go out, and in whose name. None is sent to prove it. */
@ApplicationScoped
public class SmtpCheck implements Check {

    private CurrentTenant tenant;
    private MailSettings settings;

    SmtpCheck() {}

    @Inject
    public SmtpCheck(CurrentTenant tenant, ProcessSettings settings) {
        this.tenant = tenant;
        this.settings = settings.mail();
    }

    @Override
    public Topic topic() {
        return Topic.CITIZENS;
    }

    @Override
    public List<Finding> verify() {
        if (settings.host().isEmpty()) {
            return List.of(Finding.warning(ProcessKey.SMTP_HOST.key()
                    + " : aucun serveur de courriel n’est réglé, aucun usager n’est prévenu par courriel d’un changement"
                    + " de son compte"));
        }
        if (!Sender.isRight(tenant.get())) {
            return List.of(Finding.error(
                    Sender.FROM + " : cette variable de hobo n’est pas une adresse, elle n’est pas utilisée"));
        }
        Optional<Sender> sender = Sender.of(tenant.get(), settings);
        return List.of(sender.map(known -> Finding.ok("les courriels sont confiés à " + settings + ", au nom de « "
                        + known.name() + " » <" + known.address() + ">"))
                .orElseGet(() -> Finding.warning(ProcessKey.SMTP_FROM.key()
                        + " : aucune adresse d’expéditeur, ni ici ni dans la variable " + Sender.FROM
                        + " de hobo : aucun courriel ne part")));
    }
}
