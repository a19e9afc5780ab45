package org.welco.sandbox.control;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.welco.sandbox.Sandbox;
import org.welco.sandbox.authentic.AuthenticSandbox;
import org.welco.sandbox.maarch.Fault;
import org.welco.sandbox.maarch.FaultKind;
import org.welco.sandbox.maarch.JournalEntry;
import org.welco.sandbox.maarch.LetterState;
import org.welco.sandbox.maarch.MaarchSandbox;
import org.welco.sandbox.maarch.RouteName;
import org.welco.sandbox.passerelle.PasserelleSandbox;
import org.welco.sandbox.portal.PortalTown;
import org.welco.sandbox.wcs.WcsSandbox;

/** The page itself, in French, without script. */
final class ControlPage {

    private static final int CALLS = 15;
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("HH:mm:ss").withZone(ZoneId.systemDefault());
    private static final String STYLE =
            "body{font:15px/1.45 system-ui,'DejaVu Sans',sans-serif;color:#1d2733;background:#f4f5f7;margin:0}"
                    + "header{background:#1f3a5f;color:#fff;padding:1rem 2rem}header p{margin:.2rem 0 0}h1{margin:0;font-size:1.4rem}"
                    + "main{padding:1rem 2rem}section{background:#fff;border:1px solid #d5dae1;border-radius:6px;padding:1rem 1.5rem;"
                    + "margin:0 0 1.5rem}h2{margin:.2rem 0 .8rem;font-size:1.2rem}h3{margin:1.2rem 0 .4rem;font-size:1rem}"
                    + "table{border-collapse:collapse;width:100%}th,td{text-align:left;vertical-align:top;padding:.35rem .6rem;"
                    + "border-bottom:1px solid #e3e7ec}th{font-size:.85rem;color:#475361}"
                    + ".status{background:#e4ebf5;border-radius:4px;padding:.1rem .4rem;white-space:nowrap;font-weight:600}"
                    + ".GRC{background:#fff1c2}.GRC_REP{background:#d9f2dd}.GRCREFUSED{background:#fbdcd9}"
                    + "form{margin:.3rem 0}input,select,textarea,button{font:inherit;padding:.15rem .4rem}"
                    + "button{background:#1f3a5f;color:#fff;border:0;border-radius:4px;padding:.25rem .7rem;cursor:pointer}"
                    + "textarea{width:100%;box-sizing:border-box}.notes{white-space:pre-wrap;margin:0 0 .3rem}.none{color:#5c6875}"
                    + "td form{white-space:nowrap}.letters td:nth-child(2){min-width:17rem}"
                    + ".letters td:nth-child(4){min-width:11rem;overflow-wrap:anywhere}.letters td:nth-child(5){min-width:15rem}.scroll{overflow-x:auto}.news{background:#d9f2dd;padding:.5rem 1rem;border-radius:4px}";

    private final Sandbox sandbox;
    private final Html html = new Html();

    private ControlPage(Sandbox sandbox) {
        this.sandbox = sandbox;
    }

    /** @param news what the last gesture did; empty when there was none */
    static String of(Sandbox sandbox, String news) {
        return new ControlPage(sandbox).whole(news);
    }

    private String whole(String news) {
        html.raw("<!doctype html><html lang=\"fr\"><head><meta charset=\"utf-8\"><title>Bac à sable de Welco</title>")
                .raw("<meta name=\"viewport\" content=\"width=device-width\"><style>" + STYLE + "</style></head><body>")
                .raw(
                        "<header><h1>Bac à sable de Welco</h1><p>Les voisins de Welco, en fac-similé : ce que chacun détient,")
                .raw(" ce qu’il a reçu, et de quoi le faire agir ou tomber en panne.</p></header><main>");
        if (!news.isEmpty()) {
            html.element("p class=\"news\" role=\"status\"", news);
        }
        sandbox.portals().forEach(this::portal);
        sandbox.passerelles().forEach(this::phones);
        boxes();
        sandbox.authentics().forEach(this::mails);
        sandbox.maarchs().forEach(this::maarch);
        sandbox.wcs().forEach(this::wcs);
        return html.raw("</main></body></html>").toString();
    }

    private void portal(PortalTown town) {
        html.raw("<section>").element("h2", "Portail agent : " + town.name()).raw("<p>");
        for (String[] page : new String[][] {{"", "Accueil agent"}, {"courrier/", "Courrier"}}) {
            html.raw("<a href=\"" + Html.escape(town.page(page[0])) + "\">")
                    .text(page[1])
                    .raw("</a> ");
        }
        html.raw("</p></section>");
    }

    private void phones(PasserelleSandbox passerelle) {
        html.raw("<section>").element("h2", "passerelle : " + passerelle.host()).raw("<p><a href=\"");
        html.raw(Html.escape(passerelle.phones()) + "\">")
                .text("SMS reçus par les téléphones")
                .raw("</a></p></section>");
    }

    private void boxes() {
        html.raw("<section>").element("h2", "Serveur de courriel").raw("<p><a href=\"/courriels/\">");
        html.text("Courriels reçus par les usagers").raw("</a></p></section>");
    }

    private void mails(AuthenticSandbox authentic) {
        html.raw("<section>").element("h2", "authentic : " + authentic.host()).raw("<p><a href=\"");
        html.raw(Html.escape(sandbox.url(authentic.host()) + "courriels/") + "\">")
                .text("Courriels envoyés aux nouveaux comptes")
                .raw("</a></p></section>");
    }

    private void maarch(MaarchSandbox maarch) {
        List<LetterState> letters = maarch.letters();
        html.raw("<section>").element("h2", "Maarch " + maarch.version().label() + " : " + maarch.host());
        html.element("h3", "Courriers (" + letters.size() + ")")
                .raw("<div class=\"scroll\"><table class=\"letters\"><thead><tr>");
        for (String title : List.of("N°", "Objet", "Statut", "Demande", "Historique", "Changer le statut")) {
            html.element("th scope=\"col\"", title);
        }
        html.raw("</tr></thead><tbody>");
        letters.forEach(letter -> letter(maarch, letter));
        html.raw("</tbody></table></div>");
        newLetter(maarch);
        faults(maarch);
        journal(maarch);
        html.raw("</section>");
    }

    private void letter(MaarchSandbox maarch, LetterState letter) {
        html.raw("<tr>").element("td", Long.toString(letter.resId()));
        html.raw("<td>").text(letter.subject().orElse("(sans objet)")).raw("<br><span class=\"none\">");
        document(maarch, letter);
        html.raw("</span></td><td>")
                .element("span class=\"status " + letter.status().replaceAll("\\W", "") + "\"", letter.status());
        html.raw("</td><td>").text(letter.publikId().orElse(""));
        letter.externalLink()
                .filter(ControlPage::isWebAddress)
                .ifPresent(link -> html.raw("<br><a href=\"" + Html.escape(link) + "\">")
                        .text(link)
                        .raw("</a>"));
        html.raw("</td><td>");
        letter.notes().forEach(note -> html.element("p class=\"notes\"", note));
        html.raw("</td><td>").form("/letters/status").hidden("maarch", maarch.host());
        html.hidden("res_id", Long.toString(letter.resId()));
        html.raw("<select name=\"status\" aria-label=\"Statut du courrier " + letter.resId() + "\">");
        for (String status : maarch.statuses()) {
            html.raw("<option" + (status.equals("GRC") ? " selected" : "") + ">")
                    .text(status)
                    .raw("</option>");
        }
        html.raw("</select> ").button("Mettre").raw("</form></td></tr>");
    }

    private void document(MaarchSandbox maarch, LetterState letter) {
        if (letter.format().isEmpty()) {
            html.text("sans document");
        } else if (maarch.hasDocument(letter.resId())) {
            html.text(letter.format().get() + ", " + size(letter.size()) + " ");
            html.raw("<a href=\"/document?maarch=" + maarch.host() + "&amp;res_id=" + letter.resId() + "\">voir</a>");
        } else {
            html.text(letter.format().get() + ", perdu par le docserver");
        }
    }

    private static boolean isWebAddress(String link) {
        return link.startsWith("http://") || link.startsWith("https://");
    }

    private static String size(long bytes) {
        return bytes < 1_000_000 ? Math.max(1, bytes / 1000) + " ko" : bytes / 1_000_000 + " Mo";
    }

    private void newLetter(MaarchSandbox maarch) {
        html.element("h3", "Enregistrer un courrier");
        html.form("/letters").hidden("maarch", maarch.host()).field("Objet", "subject", "Demande de rendez-vous");
        html.field("Texte", "text", "Je souhaite rencontrer un élu.")
                .button("Enregistrer en GRC")
                .raw("</form>");
    }

    private void faults(MaarchSandbox maarch) {
        html.element("h3", "Pannes");
        for (Map.Entry<Long, Fault> entry : maarch.faults().list().entrySet()) {
            html.form("/faults/remove")
                    .hidden("maarch", maarch.host())
                    .hidden("number", entry.getKey().toString());
            html.text(words(entry.getValue()) + ", jouée " + maarch.faults().played(entry.getKey()) + " fois ")
                    .button("Retirer")
                    .raw("</form>");
        }
        List<String> routes = new ArrayList<>(List.of("TOUTES"));
        Arrays.stream(RouteName.values()).map(RouteName::name).forEach(routes::add);
        html.form("/faults").hidden("maarch", maarch.host()).raw("<label>Panne <select name=\"kind\">");
        for (FaultKind kind : FaultKind.values()) {
            html.raw("<option value=\"" + kind + "\">").text(kind.french()).raw("</option>");
        }
        html.raw("</select></label> ").choice("sur", "route", routes, "TOUTES").number("courrier", "res_id", "");
        html.number("nombre de fois (0 : jusqu’au retrait)", "times", "1")
                .button("Provoquer")
                .raw("</form>");
    }

    private static String words(Fault fault) {
        String where = fault.match().route().map(RouteName::name).orElse("toutes les routes");
        String letter = fault.match().resId().isPresent()
                ? ", courrier " + fault.match().resId().getAsLong()
                : "";
        String times = fault.times() == 0 ? ", jusqu’au retrait" : ", " + fault.times() + " fois";
        return fault.kind().french() + " (" + where + letter + times + ")";
    }

    private void journal(MaarchSandbox maarch) {
        html.element("h3", "Derniers appels reçus").raw("<div class=\"scroll\"><table><thead><tr>");
        for (String title : List.of("Ordre", "Heure", "Appel", "Courriers", "Statut demandé", "Effet", "Réponse")) {
            html.element("th scope=\"col\"", title);
        }
        html.raw("</tr></thead><tbody>");
        for (JournalEntry entry : maarch.journal().last(CALLS)) {
            html.raw("<tr>").element("td", Long.toString(entry.n())).element("td", TIME.format(entry.receivedAt()));
            html.element("td", entry.method() + " " + entry.path() + (entry.withFile() ? " (avec documents)" : ""));
            html.element("td", numbers(entry.resIds()))
                    .element("td", entry.statusAsked().orElse(""));
            html.element("td", entry.wasApplied() ? "oui : " + numbers(entry.applied()) : "");
            html.element(
                    "td",
                    (entry.answer().isPresent() ? "" + entry.answer().getAsInt() : "sans réponse")
                            + entry.fault()
                                    .map(fault -> " (panne : "
                                            + FaultKind.valueOf(fault).french() + ")")
                                    .orElse(""));
            html.raw("</tr>");
        }
        html.raw("</tbody></table></div>");
    }

    private static String numbers(List<Long> ids) {
        String few = ids.stream().limit(12).map(String::valueOf).collect(Collectors.joining(", "));
        return ids.size() > 12 ? few + "…" : few;
    }

    private void wcs(WcsSandbox wcs) {
        String town = wcs.host().replace("demarches.", "");
        html.raw("<section>")
                .element("h2", "w.c.s. : " + wcs.host())
                .element("h3", "Faire répondre une demande à un courrier");
        html.form("/responses").hidden("wcs", wcs.host());
        html.field("Adresse de Welco", "url", "http://courrier." + town + ":8080/")
                .field("Courrier", "mail_id", "maarch-100");
        html.field("Demande", "request", "1-42").raw("<label>Réponse <textarea name=\"content\" rows=\"3\">");
        html.text("Votre demande est traitée.")
                .raw("</textarea></label>")
                .button("Répondre")
                .raw("</form>");
        wcs.past().stream().limit(CALLS).forEach(line -> html.element("p", line));
        new WcsSection(html).write(wcs);
        html.raw("</section>");
    }
}
