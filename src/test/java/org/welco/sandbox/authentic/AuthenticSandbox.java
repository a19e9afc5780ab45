package org.welco.sandbox.authentic;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.welco.sandbox.http.Answer;
import org.welco.sandbox.http.Site;
import org.welco.sandbox.http.Visit;
import org.welco.sandbox.publik.SecretKeys;
import org.welco.sandbox.publik.SignedQuery;

/** One authentic with its API clients, kept in memory. Thread-safe. */
public final class AuthenticSandbox implements Site {

    /** How {@code authn-healthcheck} answers. */
    public enum PhoneSignIn {
        ACCEPTED,
        NOT_ACCEPTED,
        NOT_TOLD
    }

    /** The uuid of the role that the towns' settings may give the mail right to. */
    public static final String MAIL_ROLE = "c0ffee00000000000000000000000001";

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String NO_CREDENTIALS = "Informations d'authentification non fournies.";
    private static final String BAD_CREDENTIALS = "Nom d'utilisateur et/ou mot de passe non valide(s).";

    private final String host;
    private final SecretKeys keys;
    private final Map<String, ApiClient> clients = new ConcurrentHashMap<>();
    private final AtomicInteger checks = new AtomicInteger();
    private final AtomicInteger losses = new AtomicInteger();
    private final AtomicInteger refusals = new AtomicInteger();
    private final AtomicInteger lostChanges = new AtomicInteger();
    private final AtomicInteger unreachedChanges = new AtomicInteger();
    private final AtomicInteger forbiddenChanges = new AtomicInteger();
    private final CitizenAccounts citizens = new CitizenAccounts();
    private final AgentAccounts agents = new AgentAccounts();
    private final RegistrationMails mails = new RegistrationMails(citizens);
    private final UsersRoutes users = new UsersRoutes(citizens, agents, mails);
    private final CallJournal journal = new CallJournal();
    private final OidcSite oidc;
    private volatile PhoneSignIn phones = PhoneSignIn.ACCEPTED;

    public AuthenticSandbox(String host, SecretKeys keys) {
        this.host = host;
        this.keys = keys;
        this.oidc = new OidcSite(agents, OidcClient.welco(town(host), host.contains("agglo") ? "RS256" : "HS256"));
        add(new ApiClient(1, "Numérisation du courrier", "scan", "scan-pass", "default", List.of(MAIL_ROLE), false));
        add(new ApiClient(2, "Statistiques", "stats", "stats-pass", "default", List.of(), false));
        add(new ApiClient(3, "Welco", "welco", "welco-pass", "default", List.of(), true));
    }

    public String host() {
        return host;
    }

    /** The citizens' accounts. */
    public CitizenAccounts citizens() {
        return citizens;
    }

    private static String town(String host) {
        return host.replaceAll("^connexion\\.|\\.localhost$", "");
    }

    /** What it wrote to new users. */
    public RegistrationMails mails() {
        return mails;
    }

    /** {@code GET /api/…} and the like, with their queries but for what signs them, since the last {@link #forgetCalls}. */
    public List<String> calls() {
        return journal.calls();
    }

    public void forgetCalls() {
        journal.forget();
    }

    /** The agents' accounts. */
    public AgentAccounts agents() {
        return agents;
    }

    /** Welco, as it is declared here. */
    public OidcClient client() {
        return oidc.client();
    }

    /** Declares Welco otherwise. */
    public void declare(OidcClient client) {
        oidc.client(client);
    }

    /** The next identity token is not to be believed. */
    public void forgeNext(Forgery forgery) {
        oidc.token().forgeNext(forgery);
    }

    /** How many identity tokens were given out. */
    public int tokens() {
        return oidc.token().given();
    }

    /** As after a restart without its sessions: everybody has to type his password again. */
    public void forgetSessions() {
        oidc.sessions().closeAll();
    }

    /** Whether citizens may sign in by phone, and whether others may know it. */
    public void phones(PhoneSignIn now) {
        phones = now;
    }

    public void add(ApiClient client) {
        clients.put(client.identifier(), client);
    }

    public void remove(String identifier) {
        clients.remove(identifier);
    }

    /** The answers to so many next creations of accounts get lost; the accounts are made. */
    public void loseAnswers(int creations) {
        losses.set(creations);
    }

    /** So many next creations are refused by what stands before it, which counts calls: 429, and nothing is looked at. */
    public void refuseCreations(int creations) {
        refusals.set(creations);
    }

    /** The answers to so many next changes of accounts get lost; the accounts are changed. */
    public void loseChanges(int changes) {
        lostChanges.set(changes);
    }

    /** So many next changes of accounts come to nothing: what stands before it gives up waiting, 504. */
    public void stopChanges(int changes) {
        unreachedChanges.set(changes);
    }

    /** So many next changes of accounts are none of the caller's: 403, in English whatever was asked for. */
    public void forbidChanges(int changes) {
        forbiddenChanges.set(changes);
    }

    private static boolean next(AtomicInteger left) {
        return left.getAndUpdate(now -> Math.max(0, now - 1)) > 0;
    }

    /** How many times an API client was checked here. */
    public int checks() {
        return checks.get();
    }

    @Override
    public void serve(Visit visit) throws IOException {
        if (visit.path().startsWith("/api/")) {
            journal.note(visit);
        } else if (mails.serve(visit)) {
            return;
        }
        if (visit.path().startsWith("/api/users/") && callerRefused(visit).isPresent()) {
            visit.send(callerRefused(visit).get());
            return;
        }
        boolean creation = visit.path().equals("/api/users/") && visit.method().equals("POST");
        boolean change =
                visit.path().startsWith("/api/users/") && visit.method().equals("PATCH");
        if (change && next(unreachedChanges)) {
            visit.send(Answer.html(504, "<!doctype html><title>Gateway Timeout</title>"));
            return;
        }
        if (change && next(forbiddenChanges)) {
            visit.send(json(
                    403,
                    Map.of("result", 0, "errors", "You do not have permission custom_user.change_user in Usagers")));
            return;
        }
        if (creation && next(refusals)) {
            visit.send(Answer.html(429, "<!doctype html><title>Too Many Requests</title>"));
            return;
        }
        Optional<UsersRoutes.Reply> reply = users.serve(visit);
        if (creation && next(losses) || change && next(lostChanges)) {
            visit.drop();
            return;
        }
        if (reply.isPresent()) {
            visit.send(listed(visit, reply.get()));
            return;
        }
        if (oidc.serve(visit)) {
            return;
        }
        if (visit.path().matches("/api/users/[0-9a-f]{32}/")) {
            visit.send(user(visit));
        } else if (visit.path().equals("/api/authn-healthcheck/")) {
            visit.send(callerRefused(visit).orElseGet(this::waysOfSigningIn));
        } else if (visit.path().equals("/api/check-api-client/")) {
            visit.send(visit.method().equals("POST") ? check(visit) : refusal(405, "Méthode non autorisée."));
        } else if (visit.path().startsWith("/api/")) {
            visit.send(refusal(404, "Pas trouvé."));
        } else {
            visit.send(Answer.html(
                    200,
                    "<!doctype html><html lang=\"fr\"><title>Connexion</title><p>authentic du bac à" + " sable, " + host
                            + "."));
        }
    }

    private Answer waysOfSigningIn() {
        if (phones == PhoneSignIn.NOT_TOLD) {
            return json(403, Map.of("detail", "Vous n'avez pas la permission d'effectuer cette action."));
        }
        boolean accepted = phones == PhoneSignIn.ACCEPTED;
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("accept_email_authentication", true);
        data.put("accept_phone_authentication", accepted);
        data.put("phone_identifier_field", accepted ? "mobile" : "");
        return json(200, Map.of("err", 0, "data", data));
    }

    /** Whoever may not ask learns nothing. */
    private Answer listed(Visit visit, UsersRoutes.Reply reply) {
        return callerRefused(visit)
                .orElseGet(() -> reply.body()
                        .map(body -> json(reply.status(), body))
                        .orElseGet(() -> Answer.html(reply.status(), "<h1>Server Error (500)</h1>")));
    }

    private Answer user(Visit visit) {
        Optional<Answer> refused = callerRefused(visit);
        return refused.orElseGet(() -> agents.byUuid(visit.path().split("/")[3])
                .map(agent -> json(200, AgentAccounts.json(agent)))
                .orElseGet(() -> json(404, Map.of("result", 0, "errors", Map.of("detail", "Pas trouvé.")))));
    }

    private Answer check(Visit visit) {
        Optional<Answer> refused = callerRefused(visit);
        if (refused.isPresent()) {
            return refused.get();
        }
        JsonNode asked;
        try {
            asked = JSON.readTree(visit.text());
        } catch (JsonProcessingException notJson) {
            return refusal(400, "JSON parse error");
        }
        for (String field : List.of("identifier", "password")) {
            if (!asked.path(field).isTextual()) {
                return json(400, Map.of("result", 0, "errors", Map.of(field, List.of("Ce champ est obligatoire."))));
            }
        }
        checks.incrementAndGet();
        return Optional.ofNullable(clients.get(asked.get("identifier").textValue()))
                .filter(client -> client.password().equals(asked.get("password").textValue()))
                .filter(client -> asked.path("ou").asText(client.ou()).equals(client.ou()))
                .map(client -> json(200, found(client)))
                .orElse(json(200, failure()));
    }

    /** A service of the platform signs, anybody else is an API client with the permission to search users. */
    private Optional<Answer> callerRefused(Visit visit) {
        if (visit.query().contains("signature=")) {
            return SignedQuery.refusal(visit.query(), orig -> keys.shared(host, orig))
                    .map(reason -> refusal(401, reason));
        }
        Optional<String> basic = visit.header("Authorization").filter(value -> value.startsWith("Basic "));
        if (basic.isEmpty()) {
            return Optional.of(refusal(401, NO_CREDENTIALS));
        }
        Optional<ApiClient> caller = signedIn(basic.get());
        if (caller.isEmpty()) {
            return Optional.of(refusal(401, BAD_CREDENTIALS));
        }
        return caller.get().maySearchUsers()
                ? Optional.empty()
                : Optional.of(refusal(403, "Vous n'avez pas la permission d'effectuer cette action."));
    }

    private Optional<ApiClient> signedIn(String basic) {
        try {
            String pair =
                    new String(Base64.getDecoder().decode(basic.substring(6).trim()), StandardCharsets.UTF_8);
            String[] parts = pair.split(":", 2);
            return Optional.ofNullable(clients.get(parts[0]))
                    .filter(client -> parts.length == 2 && client.password().equals(parts[1]));
        } catch (IllegalArgumentException notBase64) {
            return Optional.empty();
        }
    }

    private static Map<String, Object> found(ApiClient client) {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("id", client.id());
        data.put("name", client.name());
        data.put("is_active", true);
        data.put("is_anonymous", false);
        data.put("is_authenticated", true);
        data.put("is_superuser", false);
        data.put("ou", client.ou());
        data.put("restrict_to_anonymised_data", false);
        data.put("roles", client.roles());
        data.put("service_superuser", Map.of(client.ou(), Map.of()));
        data.put("allowed_user_attributes", List.of());
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("err", 0);
        body.put("data", data);
        return body;
    }

    private static Map<String, Object> failure() {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("err", 1);
        body.put("err_desc", "api client not found");
        return body;
    }

    private static Answer refusal(int status, String text) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("result", 0);
        body.put("errors", text);
        Answer answer = json(status, body);
        return status == 401 ? answer.with("WWW-Authenticate", "Basic realm=\"api\"") : answer;
    }

    private static Answer json(int status, Object body) {
        try {
            return Answer.of(status, "application/json", JSON.writeValueAsString(body));
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
