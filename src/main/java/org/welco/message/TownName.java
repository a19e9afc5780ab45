package org.welco.message;

import org.welco.tenant.Tenant;

/** How a town calls itself where it writes to people. */
public final class TownName {

    /** hobo's variable. */
    private static final String TOWN = "collectivite";

    private static final String USUAL = "Mairie";

    private TownName() {}

    public static String of(Tenant town) {
        return town.variable(TOWN)
                .map(String::strip)
                .filter(name -> !name.isEmpty())
                .orElse(USUAL);
    }
}
