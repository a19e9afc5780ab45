package org.welco.sandbox.authentic;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.welco.sandbox.authentic.OidcSessions.Grant;
import org.welco.sandbox.authentic.OidcSessions.Session;
import org.welco.sandbox.http.Answer;
import org.welco.sandbox.http.Form;
import org.welco.sandbox.http.Visit;

/**
 * Authentic as an OpenID Connect provider, as strict and as odd as the version of September 2025: discovery, authorize and its
 * pages, certificates. Tokens and sign-out stand beside it.
 */
final class OidcSite {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String AUTHORIZE = "/idp/oidc/authorize";

    private final AgentAccounts accounts;
    private final OidcSessions sessions;
    private final OidcToken token;
    private final OidcPages pages;
    private volatile OidcClient client;

    OidcSite(AgentAccounts accounts, OidcClient client) {
        this.accounts = accounts;
        this.sessions = new OidcSessions();
        this.client = client;
        this.token = new OidcToken(accounts, sessions);
        this.pages = new OidcPages(accounts, sessions);
    }

    OidcClient client() {
        return client;
    }

    void client(OidcClient declared) {
        client = declared;
    }

    OidcSessions sessions() {
        return sessions;
    }

    OidcToken token() {
        return token;
    }

    /** Whether the visit was for it. */
    boolean serve(Visit visit) throws IOException {
        String path = visit.path().replaceAll("/$", "");
        switch (visit.path().equals("/.well-known/openid-configuration/") ? "" : path) {
            case "/.well-known/openid-configuration" -> visit.send(json(200, discovery(base(visit))));
            case AUTHORIZE -> visit.send(authorize(visit));
            case "/idp/oidc/certs" -> visit.send(certs());
            case "/idp/oidc/token" -> visit.send(token.serve(visit, client));
            case "/idp/oidc/user_info" -> visit.send(token.userInfo(visit));
            case "/idp/oidc/logout" -> visit.send(pages.oidcLogout(visit, client));
            case "/login" -> visit.send(pages.login(visit, client));
            case "/logout" -> visit.send(pages.logout(visit));
            case "/continue" -> visit.send(OidcPages.message(visit));
            default -> {
                return false;
            }
        }
        return true;
    }

    static String base(Visit visit) {
        return "http://" + visit.authority() + "/";
    }

    private static Map<String, Object> discovery(String base) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("issuer", base);
        document.put("authorization_endpoint", base + "idp/oidc/authorize");
        document.put("token_endpoint", base + "idp/oidc/token");
        document.put("token_revocation_endpoint", base + "idp/oidc/revoke");
        document.put("jwks_uri", base + "idp/oidc/certs");
        document.put("end_session_endpoint", base + "idp/oidc/logout");
        document.put("response_types_supported", List.of("code", "token", "token id_token"));
        document.put("subject_types_supported", List.of("public", "pairwise"));
        document.put("token_endpoint_auth_methods_supported", List.of("client_secret_post", "client_secret_basic"));
        document.put("id_token_signing_alg_values_supported", List.of("RS256", "HS256", "ES256"));
        document.put("userinfo_endpoint", base + "idp/oidc/user_info");
        document.put("frontchannel_logout_supported", true);
        document.put("frontchannel_logout_session_supported", true);
        document.put("code_challenge_methods_supported", List.of("plain", "S256"));
        return document;
    }

    /** Without keys of its own authentic breaks down here. */
    private Answer certs() {
        return client.algorithm().equals("RS256")
                ? json(200, OidcTokens.keys())
                : Answer.html(500, "<h1>Server Error (500)</h1>");
    }

    private Answer authorize(Visit visit) {
        Form asked = Form.of(visit.query());
        String redirect = asked.text("redirect_uri");
        if (!asked.text("client_id").equals(client.id()) || !client.mayReturnTo(redirect)) {
            return OidcPages.stop("");
        }
        Optional<String> wrong = wrong(asked);
        if (wrong.isPresent()) {
            return OidcPages.stop(error(asked, wrong.get()));
        }
        Optional<Session> session =
                sessions.of(visit).filter(one -> accounts.byUuid(one.uuid()).isPresent());
        boolean none = asked.text("prompt").equals("none");
        boolean again =
                asked.text("prompt").equals("login") || asked.text("max_age").equals("0");
        if (session.isEmpty() || again) {
            return none ? Answer.found(error(asked, "login_required")) : OidcPages.toLogin(visit, asked.text("nonce"));
        }
        return forAgent(visit, asked, session.get());
    }

    private Optional<String> wrong(Form asked) {
        List<String> scopes = List.of(asked.text("scope").split(" "));
        if (!asked.text("response_type").equals("code")
                || !client.allows().flow().equals("authorization-code")) {
            return Optional.of("unsupported_response_type");
        }
        if (!scopes.contains("openid") || !client.allows().scopes().containsAll(scopes)) {
            return Optional.of("invalid_scope");
        }
        return Optional.empty();
    }

    /** A deactivated agent goes on as before; a silent request may end on a page. */
    private Answer forAgent(Visit visit, Form asked, Session session) {
        SandboxAgent agent = accounts.byUuid(session.uuid()).orElseThrow();
        if (!client.role().isEmpty() && !agent.holds(client.role())) {
            return OidcPages.denied();
        }
        if (client.consent() && !session.consents().contains(client.id())) {
            Form form = Form.of(visit.text());
            if (!visit.method().equals("POST") || !form.fields().containsKey("csrfmiddlewaretoken")) {
                return OidcPages.consent(visit);
            }
            if (form.fields().containsKey("refuse")) {
                return Answer.found(error(asked, "access_denied"));
            }
            if (form.fields().containsKey("do_not_ask_again")) {
                session.consents().add(client.id());
            }
        }
        boolean signedInForThis = session.at().isAfter(java.time.Instant.now().minusSeconds(2))
                && !asked.text("nonce").isEmpty();
        Grant grant = new Grant(
                session,
                client.id(),
                asked.text("redirect_uri"),
                asked.text("nonce"),
                asked.text("code_challenge"),
                asked.text("code_challenge_method").isEmpty() ? "plain" : asked.text("code_challenge_method"),
                signedInForThis ? "1" : "0",
                java.time.Instant.now());
        return Answer.found(asked.text("redirect_uri") + "?code=" + sessions.code(grant) + "&iss="
                + encoded(base(visit)) + "&state=" + encoded(asked.text("state")));
    }

    /** Errors bring no {@code iss}. */
    private static String error(Form asked, String word) {
        return asked.text("redirect_uri") + "?error=" + word + "&error_description=" + encoded("Refusé : " + word)
                + "&state=" + encoded(asked.text("state"));
    }

    static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    static Answer json(int status, Object body) {
        try {
            return Answer.of(status, "application/json", JSON.writeValueAsString(body));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
