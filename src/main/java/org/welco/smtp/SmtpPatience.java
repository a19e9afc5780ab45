package org.welco.smtp;

import java.time.Duration;

/**
 * For how long a mail server is waited for.
 *
 * @param connect for a line to it
 * @param answer for each answer, but the last
 * @param verdict for its answer to the whole mail: it may look into it for minutes, and who hangs up gives it a second time
 */
record SmtpPatience(Duration connect, Duration answer, Duration verdict) {

    static final SmtpPatience USUAL =
            new SmtpPatience(Duration.ofSeconds(5), Duration.ofSeconds(20), Duration.ofMinutes(3));
}
