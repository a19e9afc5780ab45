package org.welco.smtp;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.UnsupportedEncodingException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.format.DateTimeFormatter;
import java.util.Properties;
import org.welco.message.MailMessage;
import org.welco.message.MailMessageException;
import org.welco.message.MailMessages;
import org.welco.platform.config.MailSettings;
import org.welco.platform.config.ProcessSettings;
import org.welco.platform.time.TownTime;
import org.welco.tenant.CurrentTenant;
import org.welco.tenant.Tenant;

/** Mails by SMTP, a line for each: they are few. Safe for any thread; must be called inside the tenant's gate. */
@ApplicationScoped
public class SmtpMailMessages implements MailMessages {

    private static final Logger LOG = System.getLogger(SmtpMailMessages.class.getName());

    private static final String NOT_SET = "aucun serveur de courriel n’est réglé";
    private static final String NO_ADDRESS = "ce n’est pas une adresse de courriel à laquelle on peut écrire";

    private CurrentTenant tenant;
    private MailSettings settings;
    private Clock clock;
    private SmtpPatience patience;

    SmtpMailMessages() {}

    @Inject
    public SmtpMailMessages(CurrentTenant tenant, ProcessSettings settings, Clock clock) {
        this(tenant, settings, clock, SmtpPatience.USUAL);
    }

    SmtpMailMessages(CurrentTenant tenant, ProcessSettings settings, Clock clock, SmtpPatience patience) {
        this.tenant = tenant;
        this.settings = settings.mail();
        this.clock = clock;
        this.patience = patience;
    }

    @Override
    public boolean isSet() {
        return !settings.host().isEmpty() && Sender.of(tenant.get(), settings).isPresent();
    }

    @Override
    public boolean reaches(String address) {
        return Sender.isAddress(address);
    }

    @Override
    public void send(MailMessage message) {
        if (!isSet()) {
            throw new MailMessageException(NOT_SET, false);
        }
        if (!Sender.isAddress(message.to())) {
            throw new MailMessageException(NO_ADDRESS, true);
        }
        Tenant town = tenant.get();
        Sender sender = Sender.of(town, settings).orElseThrow();
        SmtpLine.Sockets sockets = new SmtpLine.Sockets();
        Properties properties = properties(town, sender);
        properties.put("mail.smtp.socketFactory", sockets);
        properties.setProperty("mail.smtp.socketFactory.fallback", "false");
        Session session = Session.getInstance(properties);
        SmtpLine line = new SmtpLine(session, sockets, patience.verdict());
        try {
            MimeMessage mail = written(session, message, sender, town);
            try {
                if (settings.user().isEmpty()) {
                    line.connect();
                } else {
                    line.connect(settings.user(), settings.password());
                }
                line.sendMessage(mail, mail.getAllRecipients());
            } finally {
                hangUp(line);
            }
        } catch (MessagingException failure) {
            throw SmtpRefusal.of(failure, line.isGiven());
        }
    }

    private static void hangUp(Transport line) {
        try {
            line.close();
        } catch (MessagingException broken) {
            // what became of the mail is known by then
            LOG.log(
                    Level.DEBUG,
                    "smtp: the line ended badly: {0}",
                    broken.getClass().getSimpleName());
        }
    }

    private Properties properties(Tenant town, Sender sender) {
        Properties properties = new Properties();
        properties.setProperty("mail.smtp.host", settings.host());
        properties.setProperty("mail.smtp.port", Integer.toString(settings.port()));
        properties.setProperty(
                "mail.smtp.auth", Boolean.toString(!settings.user().isEmpty()));
        properties.setProperty("mail.smtp.starttls.enable", Boolean.toString(settings.starttls()));
        properties.setProperty("mail.smtp.starttls.required", Boolean.toString(settings.starttls()));
        properties.setProperty("mail.smtp.ssl.checkserveridentity", "true");
        properties.setProperty("mail.smtp.connectiontimeout", millis(patience.connect()));
        properties.setProperty("mail.smtp.timeout", millis(patience.answer()));
        properties.setProperty("mail.smtp.writetimeout", millis(patience.answer()));
        properties.setProperty("mail.smtp.quitwait", "false");
        // asking the machine for its own name may wait for a name server
        properties.setProperty("mail.smtp.localhost", town.host());
        // where servers send what they cannot deliver
        properties.setProperty("mail.smtp.from", sender.address());
        return properties;
    }

    private static String millis(Duration time) {
        return Long.toString(time.toMillis());
    }

    private MimeMessage written(Session session, MailMessage message, Sender sender, Tenant town)
            throws MessagingException {
        String id = "<" + message.id() + "@" + town.host() + ">";
        MimeMessage mail = new MimeMessage(session) {
            @Override
            protected void updateMessageID() throws MessagingException {
                setHeader("Message-ID", id);
            }
        };
        mail.setFrom(from(sender));
        mail.setRecipient(MimeMessage.RecipientType.TO, new InternetAddress(message.to()));
        mail.setSubject(Sender.line(message.subject()), StandardCharsets.UTF_8.name());
        mail.setText(message.text(), StandardCharsets.UTF_8.name());
        mail.setHeader(
                "Date",
                DateTimeFormatter.RFC_1123_DATE_TIME.format(clock.instant().atZone(TownTime.ZONE)));
        // no answering machine answers it
        mail.setHeader("Auto-Submitted", "auto-generated");
        mail.setHeader("Content-Language", "fr");
        mail.saveChanges();
        return mail;
    }

    private static InternetAddress from(Sender sender) {
        try {
            return new InternetAddress(sender.address(), sender.name(), StandardCharsets.UTF_8.name());
        } catch (UnsupportedEncodingException everybodyHasIt) {
            throw new IllegalStateException(everybodyHasIt);
        }
    }
}
