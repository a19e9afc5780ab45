package org.welco.command;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.List;
import java.util.Optional;
import java.util.function.ToIntFunction;
import org.welco.access.Incident;
import org.welco.tenant.Tenant;
import org.welco.tenant.TenantGate;
import org.welco.tenant.Tenants;

/**
 * Runs commands and answers their exit code: 0 done, 1 something failed and was said, 2 the words do not fit. Nothing is
 * thrown: what goes wrong unexpectedly is an incident, said and logged. Called without transaction, on the thread that
 * waits for the command's end.
 */
@ApplicationScoped
public class RunCommand {

    static final int DONE = 0;
    static final int FAILED = 1;
    static final int MISUSED = 2;

    private static final Logger LOG = System.getLogger(RunCommand.class.getName());

    private Commands commands;
    private Tenants tenants;
    private TenantGate gate;

    RunCommand() {}

    @Inject
    public RunCommand(Commands commands, Tenants tenants, TenantGate gate) {
        this.commands = commands;
        this.tenants = tenants;
        this.gate = gate;
    }

    /** Runs a command for the tenant of that host; a host that is nobody's is complained about, naming no other. */
    public int forTenant(CommandRequest request, String host, CommandOutput output) {
        Optional<TenantCommand> command = commands.ofTenant(request.name());
        if (command.isEmpty()) {
            return unknown(request, output);
        }
        Optional<Tenant> tenant = tenants.byHost(host);
        if (tenant.isEmpty()) {
            output.complaint("Collectivité inconnue ou désactivée : " + host);
            return FAILED;
        }
        return run(command.get(), tenant.get(), new FilteredCall(request, "", output));
    }

    /** Runs a command for each tenant in turn, failures included; the exit code is the worst. */
    public int forAllTenants(CommandRequest request, CommandOutput output) {
        Optional<TenantCommand> command = commands.ofTenant(request.name());
        if (command.isEmpty()) {
            return unknown(request, output);
        }
        List<Tenant> all = tenants.all();
        return all.stream()
                .mapToInt(tenant -> run(command.get(), tenant, new FilteredCall(request, tenant.host() + ": ", output)))
                .max()
                .orElse(DONE);
    }

    /** Runs a command of the whole installation, outside any tenant. */
    public int forPlatform(CommandRequest request, CommandOutput output) {
        Optional<PlatformCommand> command = commands.ofPlatform(request.name());
        return command.isEmpty()
                ? unknown(request, output)
                : guarded(command.get()::run, request.name(), "platform", new FilteredCall(request, "", output));
    }

    private int run(TenantCommand command, Tenant tenant, CommandCall call) {
        return gate.call(tenant, () -> guarded(command::run, command.name(), tenant.host(), call));
    }

    private static int guarded(ToIntFunction<CommandCall> command, String name, String where, CommandCall call) {
        int exit = exitOf(command, name, where, call);
        LOG.log(Level.INFO, "{0} command: {1} ended with {2}", where, name, exit);
        return exit;
    }

    private static int exitOf(ToIntFunction<CommandCall> command, String name, String where, CommandCall call) {
        try {
            return command.applyAsInt(call);
        } catch (CommandUsageException e) {
            call.complain(e.getMessage());
            return MISUSED;
        } catch (RuntimeException e) {
            call.complain("Erreur interne, incident " + Incident.log(LOG, where + " command " + name, e)
                    + " : sa cause est dans le journal du service.");
            return FAILED;
        }
    }

    private static int unknown(CommandRequest request, CommandOutput output) {
        output.complaint("Commande inconnue : " + request.name());
        return MISUSED;
    }
}
