package org.welco.mail;

import org.welco.mail.testing.MailStore;
import org.welco.mail.testing.StoreInMemory;

/** The letters in memory that other tests use keep the promises of the real ones. */
class MailsInMemoryTest extends MailsContract {

    @Override
    protected MailStore emptyStore() {
        return new StoreInMemory();
    }
}
