package org.welco.sandbox.portal;

import java.net.URI;
import java.util.List;

/** The pages, in French, without script: menu on the left, crumbs, one title, cells below one another. */
final class PortalPage {

    /** High enough for the whole mail cell; what a Combo administrator types. */
    private static final int MAIL_HEIGHT = 720;

    /** The same for the sheet. */
    private static final int SHEET_HEIGHT = 900;

    /** The same for the search cell. */
    private static final int SEARCH_HEIGHT = 692;

    static final String STYLE = """
            *{box-sizing:border-box}
            body{margin:0;background:#fff;color:#333;font:14px/1.45 "Open Sans","DejaVu Sans",sans-serif}
            a{color:#2c5bc4}
            .portal{display:grid;grid-template-columns:200px minmax(0,1fr);min-height:100vh}
            .side{background:#2a3042;color:#dfe3ec;padding:16px 0}
            .side p{margin:0;padding:0 20px 16px;font-size:20px;font-weight:600}
            .side ul{list-style:none;margin:0;padding:0}
            .side a{display:block;padding:8px 20px;color:inherit;text-decoration:none}
            .side a:hover{background:#39415a}
            .side a:focus-visible{outline:2px solid #fff;outline-offset:-4px}
            .side a[aria-current]{background:#386ede;color:#fff}
            .main{padding:8px 24px 24px;min-width:0}
            .crumb{display:flex;flex-wrap:wrap;justify-content:space-between;gap:8px;padding:4px 0 8px;font-size:13px;color:#595f69;
              border-bottom:1px solid #ccc}
            h1{margin:16px 0;font-weight:400;font-size:24px}
            h2{margin:0 0 8px;font-weight:400;font-size:20px}
            .cell{margin-bottom:32px}
            iframe{display:block;width:100%;border:1px solid #ccc;border-radius:3px;background:#fff}
            .links{list-style:none;margin:0;padding:0;border:1px solid #e4e4e4;background:#fcfcfc}
            .links li+li{border-top:1px solid #e4e4e4}
            .links a{display:block;padding:16px;text-decoration:none}
            .links a:hover,.links a:focus-visible{text-decoration:underline}
            .links span{display:block;color:#595f69}
            @media (max-width:800px){.portal{grid-template-columns:minmax(0,1fr);align-content:start}.side ul{display:flex;flex-wrap:wrap}.main{padding:8px}}
            """;

    private static final String WHOLE = """
            <!DOCTYPE html>
            <html lang="fr"><head><meta charset="utf-8"><title>%1$s — Portail agent de %2$s</title>
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <link rel="icon" href="data:,"><link rel="stylesheet" href="/portail.css"></head>
            <body><div class="portal">
            <nav class="side" aria-label="Publik"><p>Publik</p><ul>
            %3$s</ul></nav>
            <div class="main"><header class="crumb"><span>Portail agent › %1$s</span><a href="/logout/">Déconnexion</a></header>
            <main><h1>%1$s</h1>
            %4$s</main></div>
            </div></body></html>
            """;

    private PortalPage() {}

    /** @param main what stands below the title, HTML */
    static String of(PortalTown town, String title, String main) {
        String menu = entry("/", "Accueil agent", title)
                + entry("/guichet/", "Guichet", title)
                + entry("/courrier/", "Courrier", title)
                + entry(town.forms().resolve("backoffice/").toString(), "Demandes", title)
                + entry(town.accounts().resolve("manage/users/").toString(), "Usagers", title)
                + entry("/autre-ville/", "Autre ville", title);
        return WHOLE.formatted(title, escaped(town.name()), menu, main);
    }

    private static String entry(String address, String label, String title) {
        String current = label.equals(title) ? " aria-current=\"page\"" : "";
        return "<li><a href=\"" + escaped(address) + "\"" + current + ">" + label + "</a></li>\n";
    }

    static String home(PortalTown town) {
        return "<section class=\"cell\"><h2>Travailler</h2><ul class=\"links\">"
                + link("/courrier/", "Courrier", "Les courriers que Maarch a confiés aux demandes")
                + link(town.forms().resolve("backoffice/").toString(), "Demandes", "Le traitement, dans w.c.s.")
                + link(town.welco().toString(), "Guichet", "Le poste de l’agent, en pleine page")
                + "</ul></section>\n";
    }

    private static String link(String address, String label, String about) {
        return "<li><a href=\"" + escaped(address) + "\">" + label + "<span>" + about + "</span></a></li>";
    }

    static String mail(PortalTown town) {
        return cell("Courriers à traiter", town.welco().resolve("cells/mail"), MAIL_HEIGHT);
    }

    /** The search with the letters below it: a citizen found in the one is in hand in the other. */
    static String searchAndMail(PortalTown town) {
        return cell("Rechercher", town.welco().resolve("cells/search"), SEARCH_HEIGHT) + mail(town);
    }

    /** The search with the sheet of a citizen below it. */
    static String searchAndSheet(PortalTown town) {
        return cell("Rechercher", town.welco().resolve("cells/search"), SEARCH_HEIGHT)
                + cell("Fiche", town.welco().resolve("cells/citizen"), SHEET_HEIGHT);
    }

    /** Two cells of one town on one page, with the script that fits their heights. */
    static String twoCells(PortalTown town) {
        String source = escaped(town.welco().resolve("cells/mail?id=maarch-100").toString());
        String frame = "<section class=\"cell\"><iframe name=\"%s\" title=\"%s\" src=\"" + source
                + "\" height=\"300\" data-welco-max=\"900\"></iframe></section>\n";
        return "<script src=\""
                + escaped(town.welco().resolve("theme/resize.js").toString()) + "\"></script>\n"
                + frame.formatted("one", "Première cellule")
                + frame.formatted("two", "Seconde cellule");
    }

    /** What no administrator should do: cells of a town that is not his, on another site. */
    static String mailOf(List<PortalTown> towns) {
        StringBuilder cells = new StringBuilder();
        for (PortalTown town : towns) {
            cells.append(cell("Courriers de " + town.name(), town.welco().resolve("cells/mail"), MAIL_HEIGHT));
        }
        return cells.toString();
    }

    private static String cell(String title, URI source, int height) {
        return "<section class=\"cell\"><h2>" + escaped(title) + "</h2><iframe src=\"" + escaped(source.toString())
                + "\" title=\"" + escaped(title) + "\" height=\"" + height + "\"></iframe></section>\n";
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace("\"", "&quot;");
    }
}
