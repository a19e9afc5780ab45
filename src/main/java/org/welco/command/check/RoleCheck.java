package org.welco.command.check;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.welco.access.role.Channel;
import org.welco.access.role.RoleKey;
import org.welco.access.role.RoleMapping;
import org.welco.tenant.CurrentTenant;

/** Which roles open what. That a role of that name exists is authentic's to know. */
@ApplicationScoped
public class RoleCheck implements Check {

    private CurrentTenant tenant;

    RoleCheck() {}

    @Inject
    public RoleCheck(CurrentTenant tenant) {
        this.tenant = tenant;
    }

    @Override
    public Topic topic() {
        return Topic.ROLES;
    }

    @Override
    public List<Finding> verify() {
        RoleMapping mapping = RoleMapping.of(tenant.get());
        List<Finding> findings = new ArrayList<>();
        mapping.complaints().forEach(complaint -> findings.add(Finding.error(complaint)));
        if (mapping.isEmpty()) {
            findings.add(
                    Finding.error("aucun rôle n’ouvre Welco : seuls les super-utilisateurs entrent ; donner au réglage "
                            + RoleKey.CHANNEL_ROLES.key()
                            + " une valeur comme {\"mail\": [\"agent-courrier\"]}, où un rôle est nommé"
                            + " par son identifiant court ou par son nom dans authentic"));
        }
        for (Channel channel : Channel.values()) {
            Set<String> roles = mapping.channels().getOrDefault(channel, Set.of());
            if (!roles.isEmpty()) {
                findings.add(Finding.ok("le canal " + channel.word() + " est ouvert aux rôles : "
                        + String.join(", ", roles.stream().sorted().toList())));
            }
        }
        return findings.isEmpty() ? List.of(Finding.ok("les rôles de la base de connaissances sont réglés")) : findings;
    }
}
