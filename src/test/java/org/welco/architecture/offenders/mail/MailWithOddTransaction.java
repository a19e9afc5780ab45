package org.welco.architecture.offenders.mail;

import jakarta.transaction.Transactional;
import org.welco.architecture.Offends;

@Offends("transactions-of-two-kinds")
public class MailWithOddTransaction {
    @Transactional(Transactional.TxType.SUPPORTS)
    public void record() {}
}
