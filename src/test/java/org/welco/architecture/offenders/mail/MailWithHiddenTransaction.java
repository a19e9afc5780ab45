package org.welco.architecture.offenders.mail;

import jakarta.transaction.Transactional;
import org.welco.architecture.Offends;

@Offends("transactions-on-public-methods")
public class MailWithHiddenTransaction {
    @Transactional
    void record() {}
}
