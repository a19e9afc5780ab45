package org.welco.mail.delivery;

import java.time.Duration;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Random;
import org.welco.mail.testing.MailTown;
import org.welco.platform.config.ProcessSettings;

/** Puts a sender together as the container does, with waits drawn the same way each time. */
public final class Senders {

    private Senders() {}

    public static SendDeliveries of(MailTown town) {
        return of(town, new DeliveryBell());
    }

    /** A sender that dies between its call and the settlement of the step that it had claimed, if there was one. */
    static void dies(MailTown town) {
        DeliveryLedger ledger = new DeliveryLedger(town.store().queue());
        TellRegistry tell = new TellRegistry(town.registry(), new RetryPlan(new Random(1)));
        ledger.claimNext(Duration.ofSeconds(60), OptionalLong.empty())
                .ifPresent(due -> tell.tell(due, town.registry().link()));
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
