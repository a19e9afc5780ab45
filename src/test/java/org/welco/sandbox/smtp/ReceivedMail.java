package org.welco.sandbox.smtp;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Properties;

/**
 * A mail as it was taken over.
 *
 * @param sender where its failure would be told
 * @param recipient whose box it went into
 * @param written head and text as they were sent, lines ended by CR LF
 */
public record ReceivedMail(Instant at, String sender, String recipient, String written) {

    /** Decoded; empty when there is no such line. */
    public String header(String name) {
        try {
            String[] lines = message().getHeader(name);
            return lines == null ? "" : jakarta.mail.internet.MimeUtility.decodeText(String.join(", ", lines));
        } catch (MessagingException | IOException broken) {
            throw new IllegalStateException(broken);
        }
    }

    public String subject() {
        return header("Subject");
    }

    /** Decoded. */
    public String text() {
        try {
            return String.valueOf(message().getContent()).replace("\r\n", "\n");
        } catch (MessagingException | IOException broken) {
            throw new IllegalStateException(broken);
        }
    }

    private MimeMessage message() throws MessagingException {
        byte[] bytes = written.getBytes(StandardCharsets.ISO_8859_1);
        return new MimeMessage(Session.getInstance(new Properties()), new ByteArrayInputStream(bytes));
    }
}
