package org.welco.architecture.offenders.mail.store;

import jakarta.transaction.Transactional;
import org.welco.architecture.Offends;

@Offends("transactions-in-use-cases")
public class TableWithTransaction {
    @Transactional
    public void record() {}
}
