package org.welco.sandbox.portal;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.welco.sandbox.http.Answer;
import org.welco.sandbox.http.Site;
import org.welco.sandbox.http.Visit;

/**
 * One portal: {@code /} the home page, {@code /guichet/} with search and mail, {@code /fiche/} with search and sheet, {@code /courrier/} with the mail cell, {@code /deux-cellules/} with two of them, {@code /autre-ville/} with the mail cell of the other
 * towns, which is cross-site, {@code /__services.js} as Combo gives it to its neighbours, {@code /logout/}. Immutable.
 */
public final class PortalSite implements Site {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final PortalTown town;
    private final List<PortalTown> others;

    /** @param all the towns of this sandbox */
    public PortalSite(PortalTown town, List<PortalTown> all) {
        this.town = town;
        this.others = all.stream().filter(other -> !other.equals(town)).toList();
    }

    @Override
    public void serve(Visit visit) throws IOException {
        visit.send(
                switch (visit.path()) {
                    case "/" -> page("Accueil agent", PortalPage.home(town));
                    case "/guichet/" -> page("Guichet", PortalPage.searchAndMail(town));
                    case "/fiche/" -> page("Fiche", PortalPage.searchAndSheet(town));
                    case "/courrier/" -> page("Courrier", PortalPage.mail(town));
                    case "/deux-cellules/" -> page("Deux cellules", PortalPage.twoCells(town));
                    case "/autre-ville/" -> page("Autre ville", PortalPage.mailOf(others));
                    case "/logout/" ->
                        Answer.seeOther(town.accounts().resolve("logout/").toString());
                    case "/__services.js" -> Answer.of(200, "text/javascript; charset=utf-8", services());
                    case "/portail.css" -> Answer.of(200, "text/css; charset=utf-8", PortalPage.STYLE);
                    default -> Answer.html(404, "<!doctype html><title>404</title><p>Page inconnue du portail.");
                });
    }

    private Answer page(String title, String main) {
        return Answer.html(200, PortalPage.of(town, title, main));
    }

    /** The globals that publik.js reads to draw the same menu in every application. */
    private String services() throws JsonProcessingException {
        List<Map<String, Object>> known = List.of(
                service("authentic", "authentic", "Connexion", town.accounts().toString(), ""),
                service(
                        "welco",
                        "courrier",
                        "Courrier",
                        town.welco().toString(),
                        town.welco().resolve("menu.json").toString()),
                service(
                        "wcs",
                        "eservices",
                        "Démarches",
                        town.forms().toString(),
                        town.forms().resolve("backoffice/menu.json").toString()));
        return "var COMBO_KNOWN_SERVICES = " + JSON.writeValueAsString(known) + ";\nvar PUBLIK_PORTAL_AGENT_URL = "
                + JSON.writeValueAsString(town.portal().toString())
                + ";\nvar PUBLIK_PORTAL_AGENT_TITLE = \"Portail agent\";\nvar PUBLIK_ENVIRONMENT_LABEL = null;\n"
                + "var PUBLIK_PORTAL_AGENT_EXTRA_CSS = null;\n";
    }

    private static Map<String, Object> service(String id, String slug, String title, String url, String menu) {
        return Map.of(
                "service_id", id, "slug", slug, "title", title, "url", url, "backoffice_menu_url", menu, "uniq", true);
    }
}
