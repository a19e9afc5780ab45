package org.welco.platform.config;

/**
 * The server to which mails are given.
 *
 * @param host empty: no mail is sent
 * @param from address of the sender, where a tenant names none; may be empty
 * @param user empty for none
 * @param password never printed
 * @param starttls whether nothing is sent before the line is encrypted and the server has shown that it is that host
 */
public record MailSettings(String host, int port, String from, String user, String password, boolean starttls) {

    /** Without the password. */
    @Override
    public String toString() {
        return host + ":" + port;
    }
}
