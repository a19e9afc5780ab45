package org.welco.message;

import java.util.Objects;

/**
 * A mail to one citizen, in plain text.
 *
 * @param id what its {@code Message-ID} begins with: the same again is the same mail, which whoever receives it twice may notice;
 *     letters, digits, dots and hyphens
 * @param to address, without a name
 * @param text lines end with {@code \n}
 */
public record MailMessage(String id, String to, String subject, String text) {

    public MailMessage {
        if (!id.matches("[A-Za-z0-9.-]+")) {
            throw new IllegalArgumentException("no id of a mail");
        }
        Objects.requireNonNull(to);
        Objects.requireNonNull(subject);
        Objects.requireNonNull(text);
    }

    /** Who is written to and about what stays out of logs. */
    @Override
    public String toString() {
        return "mail " + id;
    }
}
