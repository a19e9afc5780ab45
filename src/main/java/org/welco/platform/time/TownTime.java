package org.welco.platform.time;

import java.time.Instant;
import java.time.ZoneId;

/** Town halls go by their own clock; overseas ones are not served yet. */
public final class TownTime {

    /** The clock on the wall of the town hall. */
    public static final ZoneId ZONE = ZoneId.of("Europe/Paris");

    private TownTime() {}

    /** The midnight with which the day of that moment began. */
    public static Instant startOfDay(Instant moment) {
        return moment.atZone(ZONE).toLocalDate().atStartOfDay(ZONE).toInstant();
    }
}
