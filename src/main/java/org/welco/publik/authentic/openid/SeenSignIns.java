package org.welco.publik.authentic.openid;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.welco.agent.signin.FactLedger;
import org.welco.agent.signin.SignInFact;
import org.welco.agent.signin.SignInFact.Kind;
import org.welco.command.check.Finding;

/** What the last sign-ins, on whatever node, tell about the fields of the declaration that only a sign-in shows. */
final class SeenSignIns {

    private static final Set<Kind> ABOUT_SUBJECT = Set.of(Kind.ENTERED, Kind.OTHER_SUBJECT);
    private static final Set<Kind> ABOUT_TOKEN =
            Set.of(Kind.ENTERED, Kind.OTHER_SUBJECT, Kind.OTHER_ALGORITHM, Kind.OTHER_CLOCK, Kind.NOT_VERIFIED);
    private static final Set<Kind> ABOUT_CONSENT = Set.of(Kind.ENTERED, Kind.ENTERED_SILENTLY, Kind.CONSENT_REFUSED);

    private final List<SignInFact> seen;
    private final OidcSettings settings;
    private final String state;

    /** @param state of the tenant's settings: what was seen with others may be mended since */
    SeenSignIns(FactLedger facts, OidcSettings settings, String state) {
        this.seen = facts.of(settings.client());
        this.settings = settings;
        this.state = state;
    }

    List<Finding> tell() {
        List<Finding> findings = new ArrayList<>();
        token().ifPresent(findings::add);
        findings.add(subject());
        findings.add(consent());
        findings.add(
                Finding.notVerifiable("URI de déconnexion par canal frontal : à comparer dans authentic avec ce que dit"
                        + " « oidc_client » ; se déconnecter d’authentic doit déconnecter de Welco"));
        return findings;
    }

    private Optional<SignInFact> last(Set<Kind> kinds) {
        return seen.stream().filter(fact -> kinds.contains(fact.kind())).findFirst();
    }

    private Optional<Finding> token() {
        return last(ABOUT_TOKEN)
                .flatMap(fact -> switch (fact.kind()) {
                    case OTHER_ALGORITHM ->
                        Optional.of(
                                "Algorithme de signature des jetons : authentic signe en « " + fact.detail() + " », "
                                        + OidcKey.OIDC_ALGORITHM.key() + " vaut « "
                                        + settings.algorithm().getName() + " »");
                    case OTHER_CLOCK ->
                        ofNow(
                                fact,
                                "le jeton de la dernière connexion était périmé, ou pas encore valable : mettre à"
                                        + " l’heure ce serveur et celui d’authentic");
                    case NOT_VERIFIED ->
                        ofNow(
                                fact,
                                "le jeton de la dernière connexion n’a pas pu être vérifié : le journal du service dit"
                                        + " pourquoi, à la ligne « nobody signed in »");
                    default -> Optional.<String>empty();
                })
                .map(Finding::error);
    }

    private Optional<String> ofNow(SignInFact fact, String sentence) {
        return fact.detail().equals(state) ? Optional.of(sentence) : Optional.empty();
    }

    private Finding subject() {
        return last(ABOUT_SUBJECT)
                .map(fact -> fact.kind() == Kind.ENTERED
                        ? Finding.ok("Politique d’identifiant : uuid, comme la dernière connexion l’a montré")
                        : Finding.error(
                                "Politique d’identifiant : choisir « uuid » dans authentic ; la dernière connexion"
                                        + " en a montré une autre"))
                .orElseGet(() ->
                        Finding.notVerifiable("Politique d’identifiant : se voit à la première connexion d’un agent ;"
                                + " d’ici là, voir dans authentic qu’elle est « uuid »"));
    }

    /** An agent who says no was asked; one who enters silently may have agreed for good, formerly. */
    private Finding consent() {
        if (last(ABOUT_CONSENT)
                .filter(fact -> fact.kind() == Kind.CONSENT_REFUSED)
                .isPresent()) {
            return Finding.error(
                    "Mode d’autorisation : choisir « aucune » dans authentic ; un agent vient d’être prié de"
                            + " donner son accord");
        }
        boolean silently = last(Set.of(Kind.ENTERED_SILENTLY)).isPresent();
        return Finding.notVerifiable(
                "Mode d’autorisation : voir dans authentic qu’il est « aucune », ou se connecter avec un"
                        + " compte qui ne l’a jamais fait : aucun accord ne doit être demandé"
                        + (silently ? " ; une connexion silencieuse a déjà abouti" : ""));
    }
}
