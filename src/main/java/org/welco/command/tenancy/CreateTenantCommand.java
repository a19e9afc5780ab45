package org.welco.command.tenancy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.welco.command.CommandCall;
import org.welco.command.PlatformCommand;
import org.welco.platform.persistence.DatabaseUnfitException;
import org.welco.tenant.LoadTenants;
import org.welco.tenant.PrepareSchema;
import org.welco.tenant.RegisteredTenant;
import org.welco.tenant.TenantFolders;

/** Makes row and schema of a host, or lets a disabled one be served again; the folder itself is hobo's to write. */
@ApplicationScoped
public class CreateTenantCommand implements PlatformCommand {

    private PrepareSchema prepareSchema;
    private TenantFolders folders;
    private LoadTenants loadTenants;

    CreateTenantCommand() {}

    @Inject
    public CreateTenantCommand(PrepareSchema prepareSchema, TenantFolders folders, LoadTenants loadTenants) {
        this.prepareSchema = prepareSchema;
        this.folders = folders;
        this.loadTenants = loadTenants;
    }

    @Override
    public String name() {
        return "create_tenant";
    }

    @Override
    public String help() {
        return "create_tenant <host>: make its schema, or serve a disabled tenant again";
    }

    @Override
    public int run(CommandCall call) {
        String host = HostWord.of(call.words(), "Usage : create_tenant <hôte>");
        try {
            RegisteredTenant tenant = prepareSchema.create(host);
            call.say(1, host + " : schéma " + tenant.schema() + " prêt.");
        } catch (DatabaseUnfitException e) {
            call.complain(host + " : " + e.getMessage());
            return 1;
        }
        if (folders.exists(host)) {
            loadTenants.load();
        } else {
            call.say(
                    1,
                    host + " : son dossier manque encore ; hobo_deploy l'écrit, la collectivité est servie ensuite.");
        }
        return 0;
    }
}
