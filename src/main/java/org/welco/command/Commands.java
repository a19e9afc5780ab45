package org.welco.command;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/** All commands that the rooms bring, by name. */
@ApplicationScoped
public class Commands {

    private Map<String, TenantCommand> ofTenants;
    private Map<String, PlatformCommand> ofPlatform;

    Commands() {}

    /** @throws IllegalStateException when two commands of a kind share a name */
    @Inject
    public Commands(@Any Instance<TenantCommand> ofTenants, @Any Instance<PlatformCommand> ofPlatform) {
        this(ofTenants.stream().toList(), ofPlatform.stream().toList());
    }

    /** For tests, which have no container to collect commands. */
    public Commands(List<TenantCommand> ofTenants, List<PlatformCommand> ofPlatform) {
        this.ofTenants = byName(ofTenants, TenantCommand::name);
        this.ofPlatform = byName(ofPlatform, PlatformCommand::name);
    }

    public Optional<TenantCommand> ofTenant(String name) {
        return Optional.ofNullable(ofTenants.get(name));
    }

    public Optional<PlatformCommand> ofPlatform(String name) {
        return Optional.ofNullable(ofPlatform.get(name));
    }

    private static <C> Map<String, C> byName(List<C> commands, Function<C, String> name) {
        return commands.stream()
                .collect(Collectors.toMap(
                        name, Function.identity(), (one, other) -> clash(name.apply(one)), TreeMap::new));
    }

    private static <C> C clash(String name) {
        throw new IllegalStateException("two commands are called " + name);
    }
}
