package org.welco.publik.authentic.citizens;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.welco.citizen.CitizenDirectoryException;
import org.welco.citizen.CitizenKey;
import org.welco.command.check.Check;
import org.welco.command.check.Finding;
import org.welco.command.check.Topic;

/** In which organisational units citizens are looked for. */
@ApplicationScoped
public class CitizensCheck implements Check {

    private AccountLinks links;

    CitizensCheck() {}

    @Inject
    public CitizensCheck(AccountLinks links) {
        this.links = links;
    }

    @Override
    public Topic topic() {
        return Topic.CITIZENS;
    }

    @Override
    public List<Finding> verify() {
        try {
            return List.of(links.call(CitizensCheck::units));
        } catch (CitizenDirectoryException e) {
            return List.of(Finding.error("usagers : " + e.getMessage()));
        }
    }

    private static Finding units(AccountLink link) {
        String units = String.join(", ", link.citizensOus());
        return Finding.ok(
                link.settings().citizensOus().isPresent()
                        ? "les usagers sont cherchés dans : " + units
                        : "les usagers sont cherchés dans la collectivité par défaut d’authentic, « " + units
                                + " » ; le réglage " + CitizenKey.CITIZENS_OUS.key() + " en nomme d’autres");
    }
}
