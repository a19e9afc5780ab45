package org.welco.publik.authentic.citizens;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.welco.agent.Agent;
import org.welco.citizen.CitizenProfile;
import org.welco.citizen.CitizenProfiles;

/** Accounts as authentic holds them at this moment. Who may see whom is the same as in its lists. */
@ApplicationScoped
public class AuthenticProfiles implements CitizenProfiles {

    private AccountLinks links;

    AuthenticProfiles() {}

    @Inject
    public AuthenticProfiles(AccountLinks links) {
        this.links = links;
    }

    @Override
    public Optional<CitizenProfile> profile(String uuid, Agent agent) {
        if (!AuthenticCitizens.isUuid(uuid)) {
            return Optional.empty();
        }
        return links.call(link -> AuthenticCitizens.visible(uuid, agent, link)
                .map(account -> new CitizenProfile(account.line(), account.values(), account.verified())));
    }
}
