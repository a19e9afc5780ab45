package org.welco.publik.authentic.openid;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.wireMockConfig;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.welco.access.MovingClock;
import org.welco.agent.signin.FactLedger;
import org.welco.agent.signin.FactsInMemory;
import org.welco.agent.signin.SignInFact.Kind;
import org.welco.command.check.Finding;
import org.welco.publik.authentic.AuthenticAgents;
import org.welco.publik.testing.PublikTown;
import org.welco.sandbox.authentic.OidcClient;
import org.welco.tenant.Tenant;

/** Each field of Welco's declaration in authentic that is wrong is said in a sentence of its own, and no other is. */
class CheckingDeclarationTest {

    private static final String CALLBACK = "https://courrier.ville.test/login/callback/";
    private static final String GOODBYE = "https://courrier.ville.test/logout/done/";

    @RegisterExtension
    private final WireMockExtension before = WireMockExtension.newInstance()
            .options(wireMockConfig().dynamicPort().bindAddress("127.0.0.1").preserveHostHeader(true))
            .build();

    private final PublikTown town = new PublikTown();
    private final MovingClock clock = new MovingClock("2026-11-28T09:00:00Z");
    private final FactLedger facts = new FactLedger(new FactsInMemory(), clock);
    private final OidcClient right =
            town.authentic().client().returningTo(CALLBACK).leavingFor(GOODBYE);
    private final Map<String, String> settings =
            new HashMap<>(Map.of("OIDC_CLIENT_ID", right.id(), "OIDC_CLIENT_SECRET", right.secret()));

    CheckingDeclarationTest() {
        town.authentic().declare(right);
    }

    @AfterEach
    void stop() {
        town.close();
    }

    private URI authentic() {
        return town.tenant().services().get(1).url();
    }

    private Tenant tenant() {
        town.settings(settings);
        return town.tenant();
    }

    private List<String> said(Tenant tenant) {
        SignInCheck check = new SignInCheck(
                new AuthenticSignIn(town.http(), clock, facts),
                new AuthenticAgents(town.http(), town.signer()),
                facts,
                town.current());
        return town.gate().call(tenant, check::verify).stream()
                .map(Finding::line)
                .toList();
    }

    private List<String> said() {
        return said(tenant());
    }

    private List<String> wrong() {
        return wrongOf(said());
    }

    private static List<String> wrongOf(List<String> lines) {
        return lines.stream()
                .filter(line -> line.startsWith("ERROR") || line.startsWith("WARNING"))
                .toList();
    }

    private String client() {
        return authentic() + " " + right.id() + " HS256";
    }

    @Test
    void a_right_declaration_is_proven_as_far_as_nobody_s_eye_is_needed() {
        assertThat(said())
                .containsExactly(
                        "OK - authentic répond et s’appelle bien " + authentic(),
                        "OK - le client « " + right.id() + " » et son secret sont reconnus",
                        "OK - l’adresse de retour " + CALLBACK + " est déclarée",
                        "OK - le flux « code d’autorisation » et les périmètres « openid profile » sont acceptés",
                        "OK - l’adresse de retour après déconnexion est déclarée",
                        "NOT VERIFIABLE - Politique d’identifiant : se voit à la première connexion d’un agent ; d’ici là,"
                                + " voir dans authentic qu’elle est « uuid »",
                        "NOT VERIFIABLE - Mode d’autorisation : voir dans authentic qu’il est « aucune », ou se connecter"
                                + " avec un compte qui ne l’a jamais fait : aucun accord ne doit être demandé",
                        "NOT VERIFIABLE - URI de déconnexion par canal frontal : à comparer dans authentic avec ce que dit"
                                + " « oidc_client » ; se déconnecter d’authentic doit déconnecter de Welco",
                        "OK - l’annuaire répond aux appels signés : comptes et rôles des agents sont relus");
    }

    @Test
    void a_redirect_uri_that_is_not_declared_is_said() {
        town.authentic().declare(right.returningTo("https://ailleurs/"));
        assertThat(wrong())
                .containsExactly("ERROR - URI de redirection : déclarer exactement " + CALLBACK + " dans authentic");
    }

    @Test
    void an_address_after_sign_out_that_is_not_declared_is_said() {
        town.authentic().declare(right.leavingFor("https://ailleurs/"));
        assertThat(wrong())
                .containsExactly("ERROR - URI de redirection après déconnexion : déclarer exactement " + GOODBYE
                        + " dans authentic");
    }

    @Test
    void another_flow_is_said() {
        town.authentic().declare(right.allowing(new OidcClient.Allowed("implicit", Set.of("openid", "profile"))));
        assertThat(wrong())
                .containsExactly("ERROR - Flux d’authentification : choisir « code d’autorisation » dans authentic");
    }

    @Test
    void scopes_that_the_client_may_not_ask_for_are_said() {
        town.authentic().declare(right.allowing(new OidcClient.Allowed("authorization-code", Set.of("openid"))));
        assertThat(wrong())
                .containsExactly("ERROR - Périmètres (scopes) : authentic refuse « openid profile » à ce client");
    }

    @Test
    void another_secret_is_said_and_the_addresses_are_proven_all_the_same() {
        settings.put("OIDC_CLIENT_SECRET", "another-secret-that-is-long-enough-for-hs256");
        assertThat(said())
                .contains(
                        "ERROR - OIDC_CLIENT_SECRET n’est pas le secret de « " + right.id() + " » dans authentic",
                        "OK - l’adresse de retour " + CALLBACK + " est déclarée");
    }

    @Test
    void an_unknown_identifier_is_said_and_nothing_is_said_of_its_addresses() {
        settings.put("OIDC_CLIENT_ID", "welko");
        assertThat(wrong()).containsExactly("ERROR - OIDC_CLIENT_ID : authentic ne connaît aucun client « welko »");
    }

    @Test
    void without_keys_of_its_own_authentic_cannot_sign_by_rs256() {
        settings.put("OIDC_ALGORITHM", "RS256");
        assertThat(wrong())
                .singleElement()
                .asString()
                .startsWith("ERROR - OIDC_ALGORITHM")
                .contains("A2_IDP_OIDC_JWKSET");
    }

    @Test
    void the_policy_of_identifiers_is_what_the_last_sign_in_showed_on_whatever_node() {
        facts.keep(client(), Kind.OTHER_SUBJECT, "");
        assertThat(wrong()).singleElement().asString().startsWith("ERROR - Politique d’identifiant : choisir « uuid »");
        clock.move(java.time.Duration.ofMinutes(1));
        facts.keep(client(), Kind.ENTERED, PublikTown.CLAIRE.nameId());
        assertThat(said()).contains("OK - Politique d’identifiant : uuid, comme la dernière connexion l’a montré");
    }

    @Test
    void what_was_seen_of_another_declaration_says_nothing_of_this_one() {
        facts.keep(authentic() + " welko HS256", Kind.OTHER_SUBJECT, "");
        assertThat(wrong()).isEmpty();
    }

    @Test
    void an_agent_who_declined_was_asked_and_nobody_should_be() {
        facts.keep(client(), Kind.CONSENT_REFUSED, "");
        assertThat(wrong()).singleElement().asString().startsWith("ERROR - Mode d’autorisation : choisir « aucune »");
        clock.move(java.time.Duration.ofMinutes(1));
        facts.keep(client(), Kind.ENTERED_SILENTLY, "");
        assertThat(wrong()).isEmpty();
        assertThat(said()).anyMatch(line -> line.endsWith("une connexion silencieuse a déjà abouti"));
    }

    @Test
    void what_kept_a_token_from_being_believed_is_said_until_the_settings_change() {
        facts.keep(client(), Kind.OTHER_CLOCK, tenant().fingerprint());
        assertThat(wrong()).singleElement().asString().contains("mettre à l’heure");
        settings.put("SOMETHING", "else");
        assertThat(wrong()).isEmpty();
    }

    @Test
    void another_algorithm_is_said_with_both_names() {
        facts.keep(client(), Kind.OTHER_ALGORITHM, "RS256");
        assertThat(wrong())
                .containsExactly("ERROR - Algorithme de signature des jetons : authentic signe en « RS256 »,"
                        + " OIDC_ALGORITHM vaut « HS256 »");
    }

    /** Something in trouble stands before authentic: its address and its secret are another matter. */
    private List<String> withTroubleAt(String path, ResponseDefinitionBuilder trouble) {
        before.stubFor(get(anyUrl())
                .willReturn(aResponse().proxiedFrom(authentic().toString().replaceAll("/$", ""))));
        before.stubFor(post(anyUrl())
                .willReturn(aResponse().proxiedFrom(authentic().toString().replaceAll("/$", ""))));
        before.stubFor(get(urlPathEqualTo(path)).atPriority(1).willReturn(trouble));
        before.stubFor(post(urlPathEqualTo(path)).atPriority(1).willReturn(trouble));
        URI address = URI.create("http://127.0.0.1:" + before.getPort() + "/");
        return wrongOf(said(PublikTown.tenant(PublikTown.HOST, address, address, settings)));
    }

    @ParameterizedTest
    @CsvSource({
        "/idp/oidc/token, l’identifiant et le secret n’ont pas pu être vérifiés",
        "/idp/oidc/authorize, l’adresse de retour n’a pas pu être vérifiée",
        "/idp/oidc/logout, l’adresse de retour après déconnexion n’a pas pu être vérifiée"
    })
    void trouble_at_one_point_is_no_fault_of_a_field(String path, String sentence) {
        assertThat(withTroubleAt(path, aResponse().withStatus(503)))
                .containsExactly("WARNING - " + sentence + " : authentic a répondu 503");
    }

    @Test
    void something_else_at_the_address_that_hobo_gives_is_no_fault_of_a_setting_that_is_not_set() {
        assertThat(withTroubleAt(
                        "/.well-known/openid-configuration", aResponse().withStatus(404)))
                .singleElement()
                .asString()
                .contains("n’est pas authentic : vérifier l’adresse d’authentic dans hobo.json");
    }

    @Test
    void an_authentic_in_trouble_is_said_as_such() {
        assertThat(withTroubleAt(
                        "/.well-known/openid-configuration", aResponse().withStatus(503)))
                .singleElement()
                .asString()
                .startsWith("ERROR - authentic est en panne : il a répondu 503");
    }

    @Test
    void another_name_than_the_address_is_said_with_both() {
        String document = "{\"issuer\": \"https://ailleurs/\", \"authorization_endpoint\": \"https://ailleurs/a\","
                + " \"token_endpoint\": \"https://ailleurs/t\", \"jwks_uri\": \"https://ailleurs/k\","
                + " \"subject_types_supported\": [\"public\"]}";
        assertThat(withTroubleAt("/.well-known/openid-configuration", okJson(document)))
                .singleElement()
                .asString()
                .startsWith("ERROR - authentic s’appelle « https://ailleurs/ », et non « http://127.0.0.1:");
    }

    @Test
    void the_setting_is_named_where_it_is_the_setting_that_says_the_address() {
        settings.put("OIDC_ISSUER", town.tenant().services().get(0).url().toString());
        assertThat(wrong()).singleElement().asString().endsWith("n’est pas authentic : vérifier OIDC_ISSUER");
    }

    @Test
    void a_directory_that_refuses_us_is_no_trouble_of_reach() {
        assertThat(withTroubleAt(
                        "/api/users/" + "0".repeat(32) + "/", aResponse().withStatus(403)))
                .singleElement()
                .asString()
                .startsWith("ERROR - aucun agent ne peut entrer : authentic refuse nos appels signés");
    }
}
