package org.welco.account.update;

import java.util.Map;
import org.welco.account.Complaint;
import org.welco.account.Twin;

/**
 * What there is to say of what was typed so far.
 *
 * @param changes by attribute, what is right and would change, as the directory wants it
 * @param complaints by attribute
 * @param taken by attribute, whose mail or mobile it is
 */
public record Verdict(
        Map<String, String> changes,
        Map<String, Complaint> complaints,
        Map<String, Conflict> conflicts,
        Map<String, Twin> taken) {

    public Verdict {
        changes = Map.copyOf(changes);
        complaints = Map.copyOf(complaints);
        conflicts = Map.copyOf(conflicts);
        taken = Map.copyOf(taken);
    }
}
