package org.welco.command.tenancy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.welco.command.CommandCall;
import org.welco.command.CommandUsageException;
import org.welco.command.PlatformCommand;
import org.welco.tenant.BrokenTenant;
import org.welco.tenant.LoadTenants;
import org.welco.tenant.RegisteredTenant;
import org.welco.tenant.TenantRegistry;
import org.welco.tenant.Tenants;

/** One line per tenant: host, state, schema, newest script. A tenant has a folder, a row in the register, or both. */
@ApplicationScoped
public class ListTenantsCommand implements PlatformCommand {

    private TenantRegistry registry;
    private Tenants tenants;
    private LoadTenants loadTenants;

    ListTenantsCommand() {}

    @Inject
    public ListTenantsCommand(TenantRegistry registry, Tenants tenants, LoadTenants loadTenants) {
        this.registry = registry;
        this.tenants = tenants;
        this.loadTenants = loadTenants;
    }

    @Override
    public String name() {
        return "list_tenants";
    }

    @Override
    public String help() {
        return "list hosts with state, schema and newest migration";
    }

    @Override
    public int run(CommandCall call) {
        if (!call.words().isEmpty()) {
            throw new CommandUsageException("list_tenants ne prend pas d'argument.");
        }
        loadTenants.load();
        lines().values().forEach(line -> call.say(1, line));
        return 0;
    }

    private Map<String, String> lines() {
        Map<String, String> sentences =
                tenants.broken().stream().collect(Collectors.toMap(BrokenTenant::host, BrokenTenant::sentence));
        Map<String, String> lines = new TreeMap<>();
        sentences.forEach((host, sentence) -> lines.put(host, line(host, "en panne", "-", "-") + "  " + sentence));
        for (RegisteredTenant row : registry.all()) {
            String line = line(
                    row.host(),
                    state(row, sentences),
                    row.schema(),
                    row.migratedTo().orElse("-"));
            String sentence = sentences.get(row.host());
            lines.put(row.host(), sentence == null ? line : line + "  " + sentence);
        }
        return lines;
    }

    private String state(RegisteredTenant row, Map<String, String> sentences) {
        if (row.state() == RegisteredTenant.State.DISABLED) {
            return "désactivé";
        }
        if (sentences.containsKey(row.host())) {
            return "en panne";
        }
        return tenants.byHost(row.host()).isPresent() ? "en service" : "sans dossier";
    }

    private static String line(String host, String state, String schema, String migratedTo) {
        return host + "  " + state + "  " + schema + "  " + migratedTo;
    }
}
