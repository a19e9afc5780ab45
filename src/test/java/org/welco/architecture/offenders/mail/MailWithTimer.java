package org.welco.architecture.offenders.mail;

import jakarta.ejb.Schedule;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import org.welco.architecture.Offends;

@Offends("timers-in-job")
@TransactionManagement(TransactionManagementType.BEAN)
public class MailWithTimer {
    @Schedule(minute = "*/5", hour = "*", persistent = false)
    void tick() {}
}
