package org.welco.sandbox.authentic;

import java.util.Optional;
import java.util.UUID;
import org.welco.sandbox.authentic.OidcSessions.Session;
import org.welco.sandbox.http.Answer;
import org.welco.sandbox.http.Form;
import org.welco.sandbox.http.Visit;

/** What authentic shows to people: sign-in, consent, messages, sign-out. Most of it cannot be framed. */
final class OidcPages {

    private static final String FRAMES = "X-Frame-Options";
    private static final String COOKIE = "; HttpOnly; Max-Age=1209600; Path=/; SameSite=None; Secure";

    private final AgentAccounts accounts;
    private final OidcSessions sessions;

    OidcPages(AgentAccounts accounts, OidcSessions sessions) {
        this.accounts = accounts;
        this.sessions = sessions;
    }

    static Answer toLogin(Visit visit, String nonce) {
        String next = visit.path() + "?" + visit.query();
        return Answer.found("/login/?nonce=" + OidcSite.encoded(nonce) + "&next=" + OidcSite.encoded(next));
    }

    /** Redirects are for paths of its own only. */
    Answer login(Visit visit, OidcClient client) {
        if (!visit.method().equals("POST")) {
            return loginPage(visit, "");
        }
        Form form = Form.of(visit.text());
        Optional<SandboxAgent> agent = accounts.find(form.text("username"))
                .filter(one -> one.password().equals(form.text("password")));
        if (agent.isEmpty()) {
            return loginPage(visit, "Courriel ou mot de passe incorrect.");
        }
        if (!agent.get().active()) {
            return loginPage(visit, "Ce compte est inactif.");
        }
        String next = Form.of(visit.query()).text("next");
        Session session = sessions.open(agent.get().uuid());
        return Answer.found(next.startsWith("/") && !next.startsWith("//") ? next : "/")
                .with(FRAMES, "DENY")
                .with("Set-Cookie", "sessionid=" + session.id() + COOKIE);
    }

    private static Answer loginPage(Visit visit, String trouble) {
        String action = "/login/?" + visit.query();
        return page(
                        200,
                        "Connexion",
                        (trouble.isEmpty() ? "" : "<p role=\"alert\">" + trouble + "</p>")
                                + "<form method=\"post\" action=\"" + escaped(action) + "\">" + csrf()
                                + "<p><label for=\"id_username\">Courriel :</label> <input type=\"text\" name=\"username\""
                                + " id=\"id_username\" autocomplete=\"username\" required></p>"
                                + "<p><label for=\"id_password\">Mot de passe :</label> <input type=\"password\""
                                + " name=\"password\" id=\"id_password\" autocomplete=\"current-password\" required></p>"
                                + "<p><button name=\"login-password-submit\">Connexion</button></p></form>"
                                + "<p>Agents du bac à sable : claire, hugo, leila, root. Mot de passe : sandbox.</p>")
                .with(FRAMES, "DENY");
    }

    /** Status 200, and not a redirect, also for a silent request. */
    static Answer consent(Visit visit) {
        return page(
                200,
                "Vérification d’autorisation d’accès",
                "<form method=\"post\" action=\"" + escaped(visit.path() + "?" + visit.query()) + "\">" + csrf()
                        + "<p>Welco demande à connaître votre identité.</p>"
                        + "<p><button name=\"accept\" value=\"1\">Accepter</button>"
                        + " <button name=\"refuse\" value=\"1\">Refuser</button></p></form>");
    }

    static Answer denied() {
        return page(200, "Accès refusé", "<p>Vous n’avez pas l’autorisation d’utiliser ce service.</p>");
    }

    /** @param next where the message's link leads, empty for nowhere */
    static Answer stop(String next) {
        return Answer.found("/continue/" + (next.isEmpty() ? "" : "?next=" + OidcSite.encoded(next)));
    }

    static Answer message(Visit visit) {
        String next = Form.of(visit.query()).text("next");
        String link = next.isEmpty() ? "" : "<p><a href=\"" + escaped(next) + "\">Continuer</a></p>";
        return page(200, "Message", "<p>La demande n’est pas recevable.</p>" + link)
                .with(FRAMES, "DENY");
    }

    /** With a client to tell, a page that frames the client's own sign-out, then goes on. */
    Answer oidcLogout(Visit visit, OidcClient client) {
        Form asked = Form.of(visit.query());
        String target = asked.text("post_logout_redirect_uri");
        if (!target.isEmpty() && !client.mayLeaveFor(target)) {
            return Answer.found("/");
        }
        String state = asked.text("state");
        String next = target.isEmpty() ? "/" : target + (state.isEmpty() ? "" : "?state=" + OidcSite.encoded(state));
        Optional<Session> session = sessions.of(visit);
        if (session.isEmpty() || !client.frontChannel()) {
            session.ifPresent(sessions::close);
            return Answer.found(next);
        }
        String frontChannel = target.replaceAll("/logout/done/$", "/logout/frontchannel/") + "?iss="
                + OidcSite.encoded(OidcSite.base(visit)) + "&sid="
                + session.get().sid();
        String local = "/logout/?local=ok&next=" + OidcSite.encoded(next);
        String frame = target.isEmpty() ? "" : "<iframe src=\"" + escaped(frontChannel) + "\" hidden></iframe>";
        return page(
                200,
                "Déconnexion",
                frame + "<p><a id=\"go\" href=\"" + escaped(local) + "\">Continuer la déconnexion</a></p>"
                        + "<script>setTimeout(function () { document.getElementById('go').click(); }, 300);</script>");
    }

    /** Asks first when it is not told that it comes from a page of its own. */
    Answer logout(Visit visit) {
        Form asked = Form.of(visit.query());
        boolean own = visit.header("Referer")
                .filter(from -> from.startsWith(OidcSite.base(visit)))
                .isPresent();
        if (!own) {
            return page(200, "Déconnexion", "<p>Voulez-vous vous déconnecter ?</p>")
                    .with(FRAMES, "DENY");
        }
        sessions.of(visit).ifPresent(sessions::close);
        return Answer.found(asked.text("next").isEmpty() ? "/" : asked.text("next"))
                .with(FRAMES, "DENY")
                .with("Set-Cookie", "sessionid=\"\"; expires=Thu, 01 Jan 1970 00:00:00 GMT; Max-Age=0; Path=/");
    }

    private static String csrf() {
        return "<input type=\"hidden\" name=\"csrfmiddlewaretoken\" value=\""
                + UUID.randomUUID().toString().replace("-", "") + "\">";
    }

    private static Answer page(int status, String title, String body) {
        return Answer.html(
                status,
                "<!DOCTYPE html><html lang=\"fr\"><head><meta charset=\"utf-8\"><title>" + title
                        + "</title></head><body><main><h1>" + title + "</h1>" + body + "</main></body></html>");
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("\"", "&quot;").replace("<", "&lt;");
    }
}
