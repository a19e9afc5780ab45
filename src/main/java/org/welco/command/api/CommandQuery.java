package org.welco.command.api;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import java.util.Optional;
import org.welco.command.CommandRequest;
import org.welco.command.CommandUsageException;

/**
 * The options of a command, from the query.
 *
 * @param domain lower-case host, empty when none was given
 * @param allTenants whether it is for each tenant in turn
 * @param verbosity as given, perhaps no number
 */
record CommandQuery(String domain, boolean allTenants, String verbosity) {

    /** The body must have been read before: asked for a parameter, the container may take the body for a form. */
    static CommandQuery of(HttpServletRequest request) {
        return new CommandQuery(
                parameter(request, "domain").toLowerCase(Locale.ROOT),
                parameter(request, "all-tenants").equals("on"),
                parameter(request, "verbosity"));
    }

    private static String parameter(HttpServletRequest request, String name) {
        return Optional.ofNullable(request.getParameter(name)).orElse("");
    }

    /** @throws CommandUsageException when it is not 0 to 3 */
    int verbosityLevel() {
        if (verbosity.isEmpty()) {
            return CommandRequest.USUAL;
        }
        if (!verbosity.matches("[0-3]")) {
            throw new CommandUsageException("La verbosité va de 0 à 3.");
        }
        return Integer.parseInt(verbosity);
    }
}
