package org.welco.architecture.offenders.mail.harvest;

import org.welco.architecture.Offends;
import org.welco.architecture.offenders.mail.delivery.DeliveryAskingHarvest;

@Offends("no-cycles")
public class HarvestAskingDelivery {
    public int ask(DeliveryAskingHarvest delivery) {
        return delivery.size();
    }

    public int size() {
        return 0;
    }
}
