package org.welco.publik.wcs;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.welco.agent.signin.FactLedger;
import org.welco.command.check.Check;
import org.welco.command.check.Finding;
import org.welco.command.check.Topic;
import org.welco.request.RequestSourceException;

/**
 * Whether w.c.s. takes our signed calls, and which forms it offers the agent who signed in last. Asked by reads that have no
 * effect there: its list of forms, without anybody and then in the agent's name.
 */
@ApplicationScoped
public class WcsCheck implements Check {

    private WcsLinks links;
    private FactLedger facts;

    WcsCheck() {}

    @Inject
    public WcsCheck(WcsLinks links, FactLedger facts) {
        this.links = links;
        this.facts = facts;
    }

    @Override
    public Topic topic() {
        return Topic.REQUESTS;
    }

    @Override
    public List<Finding> verify() {
        List<Finding> findings = new ArrayList<>();
        try {
            links.call(link -> {
                verify(link, findings);
                return null;
            });
        } catch (RequestSourceException wrong) {
            findings.add(Finding.error("démarches : " + wrong.getMessage()));
        }
        return findings;
    }

    private void verify(WcsLink link, List<Finding> findings) {
        int open = forms(link, null, null);
        findings.add(Finding.ok("w.c.s. répond à " + link.base() + " et accepte notre signature"));
        if (open == 0) {
            findings.add(Finding.warning("aucune démarche n’est publiée dans w.c.s."));
        }
        Optional<String> agent = facts.lastAgent();
        findings.add(agent.map(nameId -> offered(link, nameId))
                .orElseGet(() -> Finding.notVerifiable("les démarches ouvertes aux agents : relancer la vérification"
                        + " quand l’un d’eux se sera connecté")));
    }

    /** W.c.s. lists nothing for an agent whom it does not know, as for one who may enter nothing. */
    private static Finding offered(WcsLink link, String agent) {
        if (link.ask(wcs -> wcs.user(agent)).isEmpty()) {
            return Finding.warning(
                    "w.c.s. ne connaît pas l’agent qui s’est connecté en dernier : hobo ne lui a pas encore"
                            + " transmis ce compte");
        }
        int offered = forms(link, "on", agent);
        return offered > 0
                ? Finding.ok("nombre de démarches que l’agent connecté en dernier peut saisir : " + offered)
                : Finding.warning(
                        "l’agent connecté en dernier ne peut saisir aucune démarche : dans w.c.s., donner l’un de"
                                + " ses rôles à la saisie par un agent (backoffice) d’une démarche");
    }

    private static int forms(WcsLink link, String backoffice, String agent) {
        JsonValue answer = link.ask(wcs -> wcs.forms(backoffice, agent))
                .orElseThrow(
                        () -> Refusals.refusal(RequestSourceException.Kind.UNREADABLE, Refusals.UNREADABLE, false));
        return WcsFormCatalogue.listIn(answer).size();
    }
}
