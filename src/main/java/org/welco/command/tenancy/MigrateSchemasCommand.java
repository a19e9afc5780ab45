package org.welco.command.tenancy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.welco.command.CommandCall;
import org.welco.command.CommandUsageException;
import org.welco.command.PlatformCommand;
import org.welco.platform.persistence.DatabaseUnfitException;
import org.welco.platform.persistence.Migrations;
import org.welco.tenant.PrepareSchema;
import org.welco.tenant.RegisteredTenant;
import org.welco.tenant.TenantRegistry;

/** Brings the shared schema and that of every registered tenant to the newest script, folder or not. */
@ApplicationScoped
public class MigrateSchemasCommand implements PlatformCommand {

    private TenantRegistry registry;
    private PrepareSchema prepareSchema;
    private Migrations migrations;

    MigrateSchemasCommand() {}

    @Inject
    public MigrateSchemasCommand(TenantRegistry registry, PrepareSchema prepareSchema, Migrations migrations) {
        this.registry = registry;
        this.prepareSchema = prepareSchema;
        this.migrations = migrations;
    }

    @Override
    public String name() {
        return "migrate_schemas";
    }

    @Override
    public String help() {
        return "bring every schema to the newest migration";
    }

    @Override
    public int run(CommandCall call) {
        if (!call.words().isEmpty()) {
            throw new CommandUsageException("migrate_schemas ne prend pas d'argument.");
        }
        migrations.migrateShared();
        List<RegisteredTenant> tenants = registry.all();
        int failed = 0;
        for (int i = 0; i < tenants.size(); i++) {
            call.progress(i, tenants.size());
            failed += migrated(tenants.get(i), call) ? 0 : 1;
        }
        call.progress(tenants.size(), tenants.size());
        call.say(1, (tenants.size() - failed) + " schéma(s) à jour, " + failed + " en échec.");
        return failed == 0 ? 0 : 1;
    }

    private boolean migrated(RegisteredTenant tenant, CommandCall call) {
        try {
            RegisteredTenant now = prepareSchema.migrate(tenant);
            call.say(
                    2,
                    now.host() + " : " + now.schema() + " à " + now.migratedTo().orElse("-"));
            return true;
        } catch (DatabaseUnfitException e) {
            call.complain(tenant.host() + " : " + e.getMessage());
            return false;
        }
    }
}
