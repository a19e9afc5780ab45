package org.welco.sandbox.maarch;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Set;

/**
 * A user of Maarch as found at the moment of a call.
 *
 * @param status OK, ABS (absent), SPD (suspended)
 * @param allowedRoutes the route allow-list; empty means every route
 * @param clauses where clauses of the user's groups
 * @param loginAsTyped the login the caller used
 */
record MaarchUser(
        int id,
        String login,
        String label,
        String status,
        boolean root,
        boolean admin,
        LocalDateTime lockedUntil,
        List<String> allowedRoutes,
        List<String> clauses,
        Set<String> privileges,
        String loginAsTyped) {

    /** The perimeter: the groups' clauses, any of which suffices. Empty when there is none. */
    String perimeter() {
        return clauses.stream()
                .filter(clause -> !clause.isBlank())
                .map(clause -> "(" + clause + ")")
                .reduce((one, other) -> one + " OR " + other)
                .orElse("");
    }

    boolean may(String privilege) {
        return root || privileges.contains(privilege);
    }
}
