package org.welco.tenant.change;

import java.util.List;

/**
 * What changed between two numbers.
 *
 * @param from the number after which it begins
 * @param to everything up to that number is in it; none of another topic is
 * @param changes oldest first
 * @param isWhole false when too much changed, or too long ago, to be told one by one: everything is to be looked at again
 */
public record ChangesPage(long from, long to, List<Change> changes, boolean isWhole) {

    public ChangesPage {
        changes = List.copyOf(changes);
    }
}
