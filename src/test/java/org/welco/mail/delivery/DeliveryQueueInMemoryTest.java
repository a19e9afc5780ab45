package org.welco.mail.delivery;

import org.welco.mail.testing.MailStore;
import org.welco.mail.testing.StoreInMemory;

/** The outbox in memory that other tests use keeps the promises of the real one. */
class DeliveryQueueInMemoryTest extends DeliveryQueueContract {

    @Override
    protected MailStore emptyStore() {
        return new StoreInMemory();
    }
}
