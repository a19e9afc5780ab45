package org.welco.architecture.offenders.tenant;

import org.welco.architecture.Offends;
import org.welco.architecture.offenders.mail.Letter;

@Offends("floors")
public class TenantAskingMail {
    String ask(Letter letter) {
        return letter.subject();
    }
}
