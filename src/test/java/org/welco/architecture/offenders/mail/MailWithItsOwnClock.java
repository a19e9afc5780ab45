package org.welco.architecture.offenders.mail;

import java.time.Instant;
import org.welco.architecture.Offends;

@Offends("one-clock")
public class MailWithItsOwnClock {
    Instant arrival() {
        return Instant.now();
    }
}
