package org.welco.command.api;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.welco.access.CurrentCaller;
import org.welco.access.Refusal;
import org.welco.access.RefusedException;
import org.welco.access.Right;
import org.welco.command.CommandOutput;
import org.welco.command.CommandRequest;
import org.welco.command.CommandUsageException;
import org.welco.command.Commands;
import org.welco.command.RunCommand;
import org.welco.command.TenantCommand;
import org.welco.tenant.CurrentTenant;

/**
 * {@code POST /api/tenant_command/<command>/?domain=<host>[&all-tenants=on]&verbosity=<0..3>} and
 * {@code POST /api/platform_command/<command>/}, body {@code {"words": [...]}} or none. The operator runs what he wants; an
 * API client with the admin right runs, for the host that he calls, the commands that may be run from outside.
 */
@WebServlet(urlPatterns = {"/api/tenant_command/*", "/api/platform_command/*"})
public class CommandServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;
    private static final String PLATFORM = "/api/platform_command";
    private static final int MISUSED = 2;

    @Inject
    private transient RunCommand runCommand;

    @Inject
    private transient Commands commands;

    @Inject
    private transient CurrentCaller caller;

    @Inject
    private transient CurrentTenant tenant;

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        List<String> words = CommandBody.words(request);
        CommandQuery query = CommandQuery.of(request);
        String command = request.getPathInfo().replace("/", "");
        boolean ofPlatform = request.getServletPath().equals(PLATFORM);
        boolean operator = caller.get().may(Right.OPERATOR);
        if (!operator) {
            refuseForeign(query, command);
        }
        response.setContentType("application/x-ndjson");
        response.setCharacterEncoding(StandardCharsets.UTF_8.name());
        JsonLines lines = new JsonLines(response.getOutputStream());
        try {
            CommandRequest asked = new CommandRequest(command, query.verbosityLevel(), words);
            lines.exit(
                    ofPlatform ? runCommand.forPlatform(asked, lines) : runForTenants(asked, query, operator, lines));
        } catch (CommandUsageException e) {
            lines.complaint(e.getMessage());
            lines.exit(MISUSED);
        }
    }

    /** From outside: the own host, one tenant, a command that says it may. What is no command is told as such later. */
    private void refuseForeign(CommandQuery query, String command) {
        boolean ownHost =
                query.domain().isEmpty() || query.domain().equals(tenant.get().host());
        boolean allowed = commands.ofTenant(command)
                .map(TenantCommand::allowedFromOutside)
                .orElse(true);
        if (!ownHost || !allowed || query.allTenants()) {
            throw new RefusedException(Refusal.NO_RIGHT);
        }
    }

    private int runForTenants(CommandRequest asked, CommandQuery query, boolean operator, CommandOutput output) {
        if (query.allTenants()) {
            return runCommand.forAllTenants(asked, output);
        }
        if (!query.domain().isEmpty()) {
            return runCommand.forTenant(asked, query.domain(), output);
        }
        if (operator) {
            throw new CommandUsageException("Précisez --domain <hôte>, ou --all-tenants.");
        }
        return runCommand.forTenant(asked, tenant.get().host(), output);
    }
}
