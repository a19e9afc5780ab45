package org.welco.architecture.offenders.mail;

import java.util.Date;
import org.welco.architecture.Offends;

@Offends("modern-dates")
public class MailOfLastCentury {
    long age(Date arrival) {
        return arrival.getTime();
    }
}
