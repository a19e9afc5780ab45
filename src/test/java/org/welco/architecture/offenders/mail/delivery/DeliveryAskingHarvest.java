package org.welco.architecture.offenders.mail.delivery;

import org.welco.architecture.Offends;
import org.welco.architecture.offenders.mail.harvest.HarvestAskingDelivery;

@Offends("no-cycles")
public class DeliveryAskingHarvest {
    public int ask(HarvestAskingDelivery harvest) {
        return harvest.size();
    }

    public int size() {
        return 0;
    }
}
