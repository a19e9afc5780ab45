package org.welco.publik.sms;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.welco.command.check.Check;
import org.welco.command.check.Finding;
import org.welco.command.check.Topic;
import org.welco.message.MessageKey;
import org.welco.tenant.CurrentTenant;

/** Whether SMS can be given to passerelle. None is sent to prove it. */
@ApplicationScoped
public class SmsCheck implements Check {

    private CurrentTenant tenant;

    SmsCheck() {}

    @Inject
    public SmsCheck(CurrentTenant tenant) {
        this.tenant = tenant;
    }

    @Override
    public Topic topic() {
        return Topic.CITIZENS;
    }

    @Override
    public List<Finding> verify() {
        if (tenant.get().setting(MessageKey.SMS_URL.key()).isEmpty()) {
            return List.of(Finding.warning(MessageKey.SMS_URL.key()
                    + " : aucun connecteur SMS n’est réglé, aucun mobile ne peut être confirmé"));
        }
        try {
            SmsSettings settings = SmsSettings.of(tenant.get());
            return List.of(
                    Finding.ok("les SMS sont confiés à " + settings.address().getHost()
                            + settings.address().getPath() + ", au nom de « " + settings.sender() + " »"));
        } catch (IllegalArgumentException wrong) {
            return List.of(Finding.error(wrong.getMessage()));
        }
    }
}
