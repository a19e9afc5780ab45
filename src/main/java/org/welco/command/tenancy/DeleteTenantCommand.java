package org.welco.command.tenancy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.welco.command.CommandCall;
import org.welco.command.PlatformCommand;
import org.welco.platform.persistence.DatabaseUnfitException;
import org.welco.platform.persistence.Migrations;
import org.welco.tenant.LoadTenants;
import org.welco.tenant.RegisteredTenant;
import org.welco.tenant.TenantFolders;
import org.welco.tenant.TenantRegistry;
import org.welco.tenant.TenantStoreException;

/**
 * Stops serving a host, on all nodes. Its data goes only with {@code --force-drop}; even then the folder is put aside, not
 * destroyed, because it holds settings that nobody else may have.
 */
@ApplicationScoped
public class DeleteTenantCommand implements PlatformCommand {

    private static final String FORCE = "--force-drop";

    private TenantRegistry registry;
    private TenantFolders folders;
    private Migrations migrations;
    private LoadTenants loadTenants;

    DeleteTenantCommand() {}

    @Inject
    public DeleteTenantCommand(
            TenantRegistry registry, TenantFolders folders, Migrations migrations, LoadTenants loadTenants) {
        this.registry = registry;
        this.folders = folders;
        this.migrations = migrations;
        this.loadTenants = loadTenants;
    }

    @Override
    public String name() {
        return "delete_tenant";
    }

    @Override
    public String help() {
        return "delete_tenant <host> [--force-drop]: stop serving it; with the option, destroy its data";
    }

    @Override
    public int run(CommandCall call) {
        List<String> words = new ArrayList<>(call.words());
        boolean drop = words.remove(FORCE);
        String host = HostWord.of(words, "Usage : delete_tenant <hôte> [" + FORCE + "]");
        Optional<RegisteredTenant> row = registry.all().stream()
                .filter(tenant -> tenant.host().equals(host))
                .findFirst();
        if (row.isEmpty()) {
            call.complain(host + " : collectivité inconnue.");
            return 1;
        }
        registry.put(host, RegisteredTenant.State.DISABLED);
        loadTenants.load();
        if (drop) {
            return drop(row.get(), call);
        }
        call.say(
                1,
                host + " : désactivé ; ses données sont gardées (create_tenant le remet en service, " + FORCE
                        + " les détruit).");
        return 0;
    }

    private int drop(RegisteredTenant tenant, CommandCall call) {
        try {
            folders.setAside(tenant.host())
                    .ifPresent(aside -> call.say(1, tenant.host() + " : dossier mis de côté dans " + aside + "."));
            migrations.dropSchema(tenant.schema());
            registry.forget(tenant.host());
            call.say(1, tenant.host() + " : schéma " + tenant.schema() + " supprimé.");
            return 0;
        } catch (TenantStoreException | DatabaseUnfitException e) {
            call.complain(tenant.host() + " : désactivé, mais pas supprimé. " + e.getMessage());
            return 1;
        }
    }
}
