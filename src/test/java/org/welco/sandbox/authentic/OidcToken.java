package org.welco.sandbox.authentic;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.ArrayDeque;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import org.welco.sandbox.authentic.OidcSessions.Grant;
import org.welco.sandbox.http.Answer;
import org.welco.sandbox.http.Form;
import org.welco.sandbox.http.Visit;

/** The token endpoint: every error is 400, a code serves as often as one likes for 30 seconds. */
final class OidcToken {

    private static final int ACCESS_LIFE = 1_209_600;

    private final Queue<Forgery> forgeries = new ConcurrentLinkedQueue<>(new ArrayDeque<>());
    private final AtomicInteger given = new AtomicInteger();
    private final AgentAccounts accounts;
    private final OidcSessions sessions;

    OidcToken(AgentAccounts accounts, OidcSessions sessions) {
        this.accounts = accounts;
        this.sessions = sessions;
    }

    void forgeNext(Forgery forgery) {
        forgeries.add(forgery);
    }

    int given() {
        return given.get();
    }

    Answer serve(Visit visit, OidcClient client) {
        Form asked = Form.of(visit.text());
        String[] basic = basic(visit);
        String id = basic.length == 2 ? basic[0] : asked.text("client_id");
        String secret = basic.length == 2 ? basic[1] : asked.text("client_secret");
        if (!id.equals(client.id())) {
            return OidcSite.json(
                    400,
                    Map.of("error", "invalid_client", "error_description", "Mauvais identifiant de client : " + id));
        }
        if (!secret.equals(client.secret())) {
            return refused("invalid_client", "Mauvais secret de client", id);
        }
        if (!asked.text("grant_type").equals("authorization_code")) {
            return refused("unsupported_grant_type", "Type de grant inconnu", id);
        }
        Optional<Grant> grant = sessions.grant(asked.text("code"))
                .filter(one -> one.clientId().equals(id) && one.redirect().equals(asked.text("redirect_uri")));
        if (grant.isEmpty()) {
            return refused("invalid_grant", "Code inconnu ou expiré", id);
        }
        return challenged(grant.get(), asked, id)
                .orElseGet(() -> OidcSite.json(200, tokens(OidcSite.base(visit), grant.get(), client)));
    }

    private static Optional<Answer> challenged(Grant grant, Form asked, String id) {
        if (grant.challenge().isEmpty()) {
            return Optional.empty();
        }
        String verifier = asked.text("code_verifier");
        if (verifier.isEmpty()) {
            return Optional.of(refused("invalid_request", "Paramètre code_verifier manquant", id));
        }
        String proof = grant.method().equals("S256") ? s256(verifier) : verifier;
        return proof.equals(grant.challenge())
                ? Optional.empty()
                : Optional.of(refused("invalid_grant", "Mauvais code_verifier", id));
    }

    private Map<String, Object> tokens(String issuer, Grant grant, OidcClient client) {
        given.incrementAndGet();
        Map<String, Object> claims = claims(grant.session().uuid(), client);
        claims.put("iss", issuer);
        claims.put("acr", grant.acr());
        claims.put("auth_time", grant.session().at().getEpochSecond());
        claims.put("nonce", grant.nonce());
        claims.put("sid", grant.session().sid());
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("access_token", sessions.accessToken(grant.session()));
        answer.put("token_type", "Bearer");
        answer.put("expires_in", ACCESS_LIFE);
        answer.put("id_token", OidcTokens.token(client, claims, Optional.ofNullable(forgeries.poll())));
        return answer;
    }

    private Map<String, Object> claims(String uuid, OidcClient client) {
        Map<String, Object> claims = new LinkedHashMap<>();
        SandboxAgent agent = accounts.byUuid(uuid).orElseThrow();
        claims.put("sub", client.pairwise() ? s256(client.id() + uuid) + "=" : uuid);
        claims.put("given_name", agent.firstName());
        claims.put("family_name", agent.lastName());
        claims.put("roles", agent.roles().stream().map(SandboxAgent.Role::slug).toList());
        return claims;
    }

    /** Live: what an administrator changed counts at once. */
    Answer userInfo(Visit visit) {
        String bearer = visit.header("Authorization").orElse("");
        Optional<Map<String, Object>> claims = sessions.byAccessToken(bearer.replaceFirst("^Bearer ", ""))
                .filter(session -> accounts.byUuid(session.uuid()).isPresent())
                .map(session -> Map.of("sub", session.uuid(), "iss", OidcSite.base(visit)));
        return claims.map(found -> OidcSite.json(200, found))
                .orElseGet(() -> OidcSite.json(401, Map.of("error", "invalid_token")));
    }

    /** Split at the first colon, not percent-decoded. */
    private static String[] basic(Visit visit) {
        return visit.header("Authorization")
                .filter(header -> header.startsWith("Basic "))
                .map(header -> new String(Base64.getDecoder().decode(header.substring(6)), StandardCharsets.UTF_8)
                        .split(":", 2))
                .orElse(new String[0]);
    }

    private static Answer refused(String error, String description, String client) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("error", error);
        body.put("error_description", description);
        body.put("client_id", client);
        return OidcSite.json(400, body);
    }

    static String s256(String text) {
        try {
            return Base64.getUrlEncoder()
                    .withoutPadding()
                    .encodeToString(
                            MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.US_ASCII)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
