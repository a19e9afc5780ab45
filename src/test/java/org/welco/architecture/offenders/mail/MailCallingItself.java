package org.welco.architecture.offenders.mail;

import jakarta.transaction.Transactional;
import org.welco.architecture.Offends;

@Offends("transactions-not-called-from-inside")
public class MailCallingItself {
    @Transactional
    public void record() {}

    public void recordTwice() {
        record();
        record();
    }
}
