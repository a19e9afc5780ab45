package org.welco.mail.delivery;

import java.util.Optional;
import java.util.Random;
import org.welco.mail.testing.MailTown;
import org.welco.platform.config.ProcessSettings;

/** Puts a sender together as the container does, with waits drawn the same way each time. */
public final class Senders {

    private Senders() {}

    public static SendDeliveries of(MailTown town) {
        return of(town, new DeliveryBell());
    }

    static SendDeliveries of(MailTown town, DeliveryBell bell) {
        return new SendDeliveries(
                new DeliveryLedger(town.store().queue()),
                new TellRegistry(town.registry(), new RetryPlan(new Random(1))),
                town.registry(),
                bell,
                town.current(),
                ProcessSettings.read(key -> Optional.empty()));
    }
}
