package org.welco.publik.authentic.citizens;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.welco.citizen.CitizenDirectoryException;
import org.welco.command.check.Check;
import org.welco.command.check.Finding;
import org.welco.command.check.Topic;

/** Whether a confirmed mobile is worth something to its owner: he signs in with it, if authentic lets him. */
@ApplicationScoped
public class SignInWaysCheck implements Check {

    private AccountLinks links;

    SignInWaysCheck() {}

    @Inject
    public SignInWaysCheck(AccountLinks links) {
        this.links = links;
    }

    @Override
    public Topic topic() {
        return Topic.CITIZENS;
    }

    @Override
    public List<Finding> verify() {
        try {
            return List.of(links.call(SignInWaysCheck::asked));
        } catch (CitizenDirectoryException e) {
            return List.of(Finding.error("connexion des usagers par mobile : " + e.getMessage()));
        }
    }

    private static Finding asked(AccountLink link) {
        return link.signInWays().map(SignInWaysCheck::judged).orElseGet(SignInWaysCheck::unknown);
    }

    private static Finding judged(SignInWays ways) {
        if (!ways.byPhone()) {
            return Finding.warning(
                    "authentic n’accepte pas la connexion par téléphone : un usager qui n’a qu’un mobile,"
                            + " même confirmé, ne pourra pas se connecter (authentic, moyens d’authentification, « mot de passe »)");
        }
        return ways.identifier().isEmpty()
                ? Finding.warning("authentic accepte la connexion par téléphone, mais ne dit pas par quel attribut")
                : Finding.ok(
                        "les usagers peuvent se connecter par leur téléphone, attribut « " + ways.identifier() + " »");
    }

    /** Prudence is to act as though phones were identifiers. */
    private static Finding unknown() {
        return Finding.notVerifiable(
                "si authentic accepte la connexion par téléphone : il ne nous permet pas de le lire (403) ;"
                        + " donner à Welco le droit de chercher les moyens d’authentification");
    }
}
