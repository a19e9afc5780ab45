package org.welco.architecture.offenders.mail;

import jakarta.ejb.Schedule;
import org.welco.architecture.Offends;

@Offends("timers-in-job")
public class MailWithTimer {
    @Schedule(minute = "*/5", hour = "*", persistent = false)
    void tick() {}
}
