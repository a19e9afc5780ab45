package org.welco.architecture.offenders.mail.job;

import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import org.welco.architecture.Offends;

@Offends("timers-without-transaction")
@Singleton
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class TimerWithTransaction {
    @Schedule(minute = "*/5", hour = "*", persistent = false)
    void tick() {}
}
