package org.welco.sandbox.wcs;

import static org.welco.sandbox.wcs.WcsPage.escape;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.welco.sandbox.http.Answer;
import org.welco.sandbox.http.Form;
import org.welco.sandbox.http.Visit;

/** The pages of w.c.s. that an agent meets: sign-in, pending drafts, the request itself; filling stands beside it. */
final class BackofficeSite {

    private static final Pattern REQUEST = Pattern.compile("/backoffice/management/([a-z0-9-]+)/(\\d{1,9})/");
    private static final Pattern FILLING = Pattern.compile("/backoffice/submission/([a-z0-9-]+)/(?:(\\d{1,9})/)?");

    private static final Pattern LOAD = Pattern.compile("/code/([A-Za-z0-9]{64})/load/?");

    private final WcsSandbox wcs;
    private final WcsSessions sessions;
    private final FillingPages filling;

    BackofficeSite(WcsSandbox wcs) {
        this.wcs = wcs;
        this.sessions = new WcsSessions(wcs.people());
        this.filling = new FillingPages(wcs);
    }

    Answer serve(Visit visit) {
        if (visit.path().equals("/login/")) {
            return visit.method().equals("POST") ? signIn(visit) : login(visit, "");
        }
        if (visit.path().equals("/favicon.ico")) {
            return Answer.of(204, "", "");
        }
        if (visit.path().equals("/")) {
            return WcsPage.message(200, "Démarches", "w.c.s. du bac à sable, " + wcs.host() + ".");
        }
        Matcher load = LOAD.matcher(visit.path());
        if (load.matches() && wcs.tokens().find(load.group(1)).isPresent()) {
            return load(visit, wcs.tokens().find(load.group(1)).orElseThrow());
        }
        if (!visit.path().startsWith("/backoffice/")) {
            return WcsPage.message(404, "Page introuvable", "w.c.s. du bac à sable, " + wcs.host() + ".");
        }
        Matcher request = REQUEST.matcher(visit.path());
        if (request.matches() && wcs.forms().find(request.group(1)).isEmpty()) {
            return played(request.group(1), request.group(2));
        }
        Optional<WcsPeople.Person> agent = sessions.of(visit);
        return agent.isPresent() ? backoffice(visit, agent.get()) : toLogin(visit);
    }

    /** Whoever is not signed in yet loses it when he does. */
    private Answer load(Visit visit, CodeTokens.Token token) {
        if (token.backoffice()) {
            sessions.open(visit, token.data().slug() + "/" + token.data().id());
        }
        return WcsPage.redirect(token.page());
    }

    /** Requests that only the workflow part of the sandbox plays: the link kept by Maarch opens something. */
    private Answer played(String slug, String id) {
        return WcsPage.message(
                200,
                "Demande " + slug + " n° 1-" + id,
                "Page de la demande dans le back-office de w.c.s. (bac à sable, " + wcs.host() + ").");
    }

    private Answer toLogin(Visit visit) {
        String here =
                "http://" + visit.authority() + visit.path() + (visit.query().isEmpty() ? "" : "?" + visit.query());
        return WcsPage.redirect("/login/?next=" + URLEncoder.encode(here, StandardCharsets.UTF_8));
    }

    private Answer login(Visit visit, String error) {
        String next = Form.of(visit.query()).text("next");
        return WcsPage.of(
                200,
                "Connexion",
                "<section><h1>Connexion aux démarches</h1>" + error + "<form method=\"post\" action=\"/login/?next="
                        + escape(URLEncoder.encode(next, StandardCharsets.UTF_8))
                        + "\"><label>Identifiant <input type=\"text\" name=\"username\" autocomplete=\"username\"></label>"
                        + "<label>Mot de passe <input type=\"password\" name=\"password\"></label><div class=\"buttons\">"
                        + "<button name=\"submit\" value=\"login\">Se connecter</button></div></form></section>");
    }

    private Answer signIn(Visit visit) {
        Form form = Form.of(visit.text());
        Optional<String> cookie = sessions.open(form.text("username"), form.text("password"));
        if (cookie.isEmpty()) {
            return login(visit, "<p class=\"error\">Identifiant ou mot de passe incorrect.</p>");
        }
        String next = Form.of(visit.query()).text("next");
        boolean here = next.startsWith("http://" + visit.authority() + "/");
        return WcsPage.redirect(here ? next : "/backoffice/submission/").with("Set-Cookie", cookie.get());
    }

    private Answer backoffice(Visit visit, WcsPeople.Person agent) {
        if (visit.path().equals("/backoffice/submission/pending")) {
            return pending(visit, agent);
        }
        if (visit.path().equals("/backoffice/submission/")) {
            String said = Form.of(visit.query()).text("message");
            return WcsPage.message(200, "Saisie", said.isEmpty() ? "Choisissez une démarche." : said);
        }
        Matcher request = REQUEST.matcher(visit.path());
        if (request.matches()) {
            return request(visit, request.group(1), Integer.parseInt(request.group(2)), agent);
        }
        Matcher filled = FILLING.matcher(visit.path());
        if (filled.matches()) {
            return filling.serve(visit, filled.group(1), Optional.ofNullable(filled.group(2)), agent);
        }
        return WcsPage.message(404, "Page introuvable", "w.c.s. du bac à sable, " + wcs.host() + ".");
    }

    static Answer forbidden() {
        return WcsPage.message(403, "Accès refusé", "Vous n’avez pas les permissions nécessaires pour cette page.");
    }

    private Answer request(Visit visit, String slug, int id, WcsPeople.Person agent) {
        Optional<FormData> found = wcs.datas().find(slug, id);
        if (found.isEmpty()) {
            return WcsPage.message(404, "Page introuvable", "Cette demande n’existe pas.");
        }
        FormData data = found.get();
        WcsForm form = wcs.forms().find(slug).orElseThrow();
        if (data.isDraft()) {
            return agent.roles().stream().anyMatch(form.submission()::contains)
                    ? WcsPage.redirect(
                            "http://" + visit.authority() + "/backoffice/submission/" + slug + "/" + id + "/")
                    : forbidden();
        }
        boolean byCode = !agent.roles().isEmpty() && sessions.hasOpened(visit, slug + "/" + id);
        if (!agent.roles().contains(form.receiver()) && !byCode) {
            return forbidden();
        }
        StringBuilder html =
                new StringBuilder("<section><h1>" + escape(form.title()) + " n° " + data.number() + "</h1>");
        html.append(
                byCode
                        ? "<p>Cette demande est ouverte par son code de suivi : elle s’affiche comme si elle était la vôtre.</p>"
                        : "");
        html.append("<dl>");
        data.fields()
                .forEach((name, value) -> html.append("<dt>")
                        .append(escape(name))
                        .append("</dt><dd>")
                        .append(escape(value))
                        .append("</dd>"));
        html.append("</dl>");
        wcs.accountBox()
                .history(data)
                .ifPresent(line -> html.append("<h2>Historique</h2><p class=\"history\">")
                        .append(escape(line))
                        .append("</p>"));
        html.append("</section>");
        if (!data.channel().isEmpty()) {
            html.append("<aside><p>Canal : ").append(escape(data.channel())).append("</p><p><a href=\"");
            html.append(escape(data.context("mail_url"))).append("\">Ouvrir</a></p><p class=\"comments\">");
            html.append(escape(data.context("comments"))).append("</p></aside>");
        }
        return WcsPage.of(200, form.title() + " n° " + data.number(), html.toString());
    }

    private Answer pending(Visit visit, WcsPeople.Person agent) {
        boolean mine = Form.of(visit.query()).text("mine").equals("true");
        List<FormData> drafts = wcs.datas().all().stream()
                .filter(FormData::isDraft)
                .filter(data -> data.agent() != 0 && (!mine || data.agent() == agent.id()))
                .filter(data -> wcs.forms()
                        .find(data.slug())
                        .filter(form -> agent.roles().stream().anyMatch(form.submission()::contains))
                        .isPresent())
                .toList();
        StringBuilder html =
                new StringBuilder("<section><h1>Saisies en cours</h1><table><thead><tr><th>Canal</th><th>Démarche</th>"
                        + "<th>Créée</th><th>Agent</th><th>Usager</th></tr></thead><tbody>");
        for (FormData data : drafts) {
            html.append("<tr><td>").append(escape(data.channel())).append("</td><td><a href=\"/backoffice/submission/");
            html.append(data.slug()).append("/").append(data.id()).append("/\">");
            html.append(escape(wcs.forms().find(data.slug()).orElseThrow().title()))
                    .append("</a></td><td>");
            html.append(data.at())
                    .append("</td><td>")
                    .append(escape(name(data.agent())))
                    .append("</td><td>");
            html.append(escape(name(data.user()))).append("</td></tr>");
        }
        return WcsPage.of(
                200,
                "Saisies en cours",
                html.append("</tbody></table></section>").toString());
    }

    private String name(int id) {
        return wcs.people().byId(id).map(WcsPeople.Person::name).orElse("");
    }
}
