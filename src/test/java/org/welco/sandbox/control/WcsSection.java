package org.welco.sandbox.control;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.welco.sandbox.wcs.FormData;
import org.welco.sandbox.wcs.WcsFault;
import org.welco.sandbox.wcs.WcsFaults;
import org.welco.sandbox.wcs.WcsJournal;
import org.welco.sandbox.wcs.WcsSandbox;

/** What one w.c.s. holds and received, and how to make it fail. */
final class WcsSection {

    private static final int FEW = 15;
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("HH:mm:ss").withZone(ZoneId.systemDefault());

    private final Html html;

    WcsSection(Html html) {
        this.html = html;
    }

    void write(WcsSandbox wcs) {
        requests(wcs);
        faults(wcs);
        journal(wcs);
        citizen(wcs);
    }

    private void titles(String... titles) {
        html.raw("<div class=\"scroll\"><table><thead><tr>");
        for (String title : titles) {
            html.element("th scope=\"col\"", title);
        }
        html.raw("</tr></thead><tbody>");
    }

    private void requests(WcsSandbox wcs) {
        List<FormData> requests = wcs.requests();
        html.element("h3", "Brouillons et demandes (" + requests.size() + ")");
        titles(
                "Démarche",
                "N°",
                "Code de suivi",
                "État",
                "Canal",
                "Usager",
                "Courrier",
                "Association",
                "Commentaires",
                "Lien");
        for (FormData data : requests.stream().limit(FEW).toList()) {
            html.raw("<tr>").element("td", data.slug()).element("td", data.number());
            html.element("td", data.trackingCode());
            html.element("td", data.isDraft() ? "brouillon" : "demande").element("td", data.channel());
            html.element("td", data.user() == 0 ? "" : wcs.nameOf(data.user()));
            html.element("td", data.context("external_id")).element("td", data.context("welco_association"));
            html.element("td class=\"notes\"", data.context("comments")).raw("<td><a href=\"");
            html.raw(Html.escape(wcs.requestUrl(data.slug(), data.id()))).raw("\">ouvrir</a></td></tr>");
        }
        html.raw("</tbody></table></div>");
    }

    private void faults(WcsSandbox wcs) {
        html.element("h3", "Pannes de w.c.s.");
        for (Map.Entry<Long, WcsFaults.Planned> entry : wcs.faults().list().entrySet()) {
            WcsFaults.Planned fault = entry.getValue();
            html.form("/wcs/faults/remove")
                    .hidden("wcs", wcs.host())
                    .hidden("number", entry.getKey().toString());
            html.text(fault.fault().french() + " (" + fault.route() + ", "
                            + (fault.times() == 0 ? "jusqu’au retrait" : fault.times() + " fois") + ") ")
                    .button("Retirer")
                    .raw("</form>");
        }
        html.form("/wcs/faults").hidden("wcs", wcs.host()).raw("<label>Panne <select name=\"kind\">");
        for (WcsFault fault : WcsFault.values()) {
            html.raw("<option value=\"" + fault + "\">").text(fault.french()).raw("</option>");
        }
        List<String> routes = new ArrayList<>();
        for (WcsFaults.Route route : WcsFaults.Route.values()) {
            routes.add(route.name());
        }
        html.raw("</select></label> ").choice("sur", "route", routes, "ANY");
        html.number("nombre de fois (0 : jusqu’au retrait)", "times", "1")
                .button("Provoquer")
                .raw("</form>");
    }

    private void journal(WcsSandbox wcs) {
        html.element("h3", "Derniers appels reçus par l’API");
        titles("Ordre", "Heure", "Appel", "Pour l’agent", "Corps", "Réponse");
        List<WcsJournal.Entry> entries = wcs.journal().entries();
        for (WcsJournal.Entry entry : entries.subList(Math.max(0, entries.size() - FEW), entries.size())) {
            html.raw("<tr>").element("td", Integer.toString(entry.n())).element("td", TIME.format(entry.at()));
            html.element("td", entry.method() + " " + entry.path()).element("td", entry.user());
            html.element("td class=\"notes\"", entry.body());
            html.element(
                    "td",
                    entry.status().map(String::valueOf).orElse("sans réponse")
                            + entry.fault()
                                    .map(fault -> " (panne : " + fault.french() + ")")
                                    .orElse(""));
            html.raw("</tr>");
        }
        html.raw("</tbody></table></div>");
    }

    private void citizen(WcsSandbox wcs) {
        html.element("h3", "Créer un compte d’usager (w.c.s. le connaîtra 3 s plus tard)");
        html.form("/citizens").hidden("authentic", wcs.host().replace("demarches.", "connexion."));
        html.field("Prénom", "first_name", "Zoé")
                .field("Nom", "last_name", "Nouvelle")
                .button("Créer")
                .raw("</form>");
    }
}
