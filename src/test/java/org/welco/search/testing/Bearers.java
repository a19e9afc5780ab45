package org.welco.search.testing;

import java.util.HashMap;
import java.util.Map;
import org.welco.citizen.CitizenAccount;
import org.welco.platform.folding.Folding;

/**
 * How many citizens bear each name: who shares his with too many cannot be told from them by it. By the hash of a name, so that
 * those of a million fit in memory; two names of one hash are counted together. One thread counts, any may ask afterwards.
 */
public final class Bearers {

    private static final int SHORTEST = 4;

    private final Map<Integer, Integer> bearers = new HashMap<>();
    private final int few;

    /** @param few how many lines are shown */
    public Bearers(int few) {
        this.few = few;
    }

    public void count(CitizenAccount one) {
        bearers.merge(surname(one).hashCode(), 1, Integer::sum);
        bearers.merge(fullName(one).hashCode(), 1, Integer::sum);
    }

    /** Folded, surname first. */
    public static String fullName(CitizenAccount one) {
        return Folding.of(one.lastName() + " " + one.firstName());
    }

    private static String surname(CitizenAccount one) {
        return Folding.of(one.lastName());
    }

    /** Whether the lines can show everybody of that name; not so of surnames of which an error leaves nothing. */
    public boolean areFewOfFullName(CitizenAccount one) {
        return bearers.getOrDefault(fullName(one).hashCode(), 0) <= few
                && one.lastName().length() >= SHORTEST;
    }

    /** The same of the surname alone. */
    public boolean areFewOfSurname(CitizenAccount one) {
        return bearers.getOrDefault(surname(one).hashCode(), 0) <= few
                && one.lastName().length() >= SHORTEST;
    }

    /** Whether nobody has both names. */
    public boolean isNobody(CitizenAccount one) {
        return !bearers.containsKey(fullName(one).hashCode());
    }
}
