package org.welco.mail.harvest;

import org.welco.mail.delivery.DeliveryBell;
import org.welco.mail.delivery.DeliveryReceipts;
import org.welco.mail.delivery.FirstStep;
import org.welco.mail.qualification.SettleBegun;
import org.welco.mail.testing.MailTown;

/** Puts a harvest together as the container does. */
public final class Harvesters {

    private Harvesters() {}

    public static HarvestMail of(MailTown town) {
        HarvestLedger ledger = new HarvestLedger(town.store().harvest());
        FirstStep firstStep =
                new FirstStep(town.send(), new DeliveryReceipts(town.store().queue()), new DeliveryBell());
        ProveReach reach = new ProveReach(town.registry(), firstStep, ledger);
        HarvestPages pages = new HarvestPages(
                town.registry(), new FetchLetters(town.registry(), town.intake()), registerMail(town), reach, ledger);
        return new HarvestMail(town.registry(), pages, reach, ledger);
    }

    static RegisterMail registerMail(MailTown town) {
        return new RegisterMail(
                town.store().mails(),
                town.outbox(),
                town.store().deliveries(),
                new SettleBegun(town.store().begunRequests()),
                town.time());
    }
}
