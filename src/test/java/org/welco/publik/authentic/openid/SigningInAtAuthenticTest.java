package org.welco.publik.authentic.openid;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.wireMockConfig;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.github.tomakehurst.wiremock.http.Fault;
import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.welco.access.MovingClock;
import org.welco.access.Town;
import org.welco.agent.signin.Attempt;
import org.welco.agent.signin.FactLedger;
import org.welco.agent.signin.FactsInMemory;
import org.welco.agent.signin.ReturnAddress;
import org.welco.agent.signin.SignInException;
import org.welco.agent.signin.SignInException.Reason;
import org.welco.platform.http.OutboundHttp;
import org.welco.tenant.Tenant;

/** What goes out to authentic, and what of its answers is taken. The discovery document is a recorded one. */
class SigningInAtAuthenticTest {

    private static final String DISCOVERY = "/.well-known/openid-configuration";
    private static final String RECORDED = """
            {"issuer": "BASE", "authorization_endpoint": "BASEidp/oidc/authorize", "token_endpoint": "BASEidp/oidc/token",
             "token_revocation_endpoint": "BASEidp/oidc/revoke", "jwks_uri": "BASEidp/oidc/certs",
             "end_session_endpoint": "BASEidp/oidc/logout", "response_types_supported": ["code", "token", "token id_token"],
             "subject_types_supported": ["public", "pairwise"],
             "token_endpoint_auth_methods_supported": ["client_secret_post", "client_secret_basic"],
             "id_token_signing_alg_values_supported": ["RS256", "HS256", "ES256"],
             "userinfo_endpoint": "BASEidp/oidc/user_info", "frontchannel_logout_supported": true,
             "frontchannel_logout_session_supported": true, "code_challenge_methods_supported": ["plain", "S256"]}
            """;

    @RegisterExtension
    private final WireMockExtension authentic = WireMockExtension.newInstance()
            .options(wireMockConfig().dynamicPort().bindAddress("127.0.0.1"))
            .build();

    private final MovingClock clock = new MovingClock("2026-11-23T09:00:00Z");
    private final AuthenticSignIn signIn =
            new AuthenticSignIn(new OutboundHttp(), clock, new FactLedger(new FactsInMemory(), clock));

    private String base() {
        return "http://127.0.0.1:" + authentic.getPort() + "/";
    }

    private Town town() {
        return Town.called("courrier.ville.fr")
                .knowing("authentic", base(), "secret")
                .with("OIDC_CLIENT_ID", "welco")
                .with("OIDC_CLIENT_SECRET", "a secret & more: é, long enough for HS256");
    }

    private void discovers(String document) {
        authentic.stubFor(get(urlEqualTo(DISCOVERY)).willReturn(okJson(document.replace("BASE", base()))));
    }

    @BeforeEach
    void discover_what_was_recorded() {
        discovers(RECORDED);
    }

    private static Attempt attempt(boolean silent) {
        return new Attempt(
                "the-state",
                "the-browser",
                "the-nonce",
                "dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk",
                ReturnAddress.HOME,
                silent,
                Instant.parse("2026-11-23T09:00:00Z"));
    }

    private static Map<String, String> fields(String encoded) {
        return Arrays.stream(encoded.split("&"))
                .map(pair -> pair.split("=", 2))
                .collect(Collectors.toMap(pair -> pair[0], pair -> URLDecoder.decode(pair[1], StandardCharsets.UTF_8)));
    }

    private Map<String, String> authorization(boolean silent) throws SignInException {
        URI page = signIn.authorization(town().open(), attempt(silent));
        assertThat(page.toString()).startsWith(base() + "idp/oidc/authorize?");
        return fields(page.getRawQuery());
    }

    private Reason refusalOfCode() {
        return catchThrowableOfType(
                        SignInException.class,
                        () -> signIn.redeem(town().open(), attempt(false), "the-code", Optional.empty()))
                .reason();
    }

    private Reason refusalOfDeparture(Town from) {
        return catchThrowableOfType(SignInException.class, () -> signIn.authorization(from.open(), attempt(false)))
                .reason();
    }

    @Test
    void forty_agents_who_come_at_once_are_all_let_through_by_one_question() throws Exception {
        authentic.stubFor(get(urlEqualTo(DISCOVERY))
                .willReturn(okJson(RECORDED.replace("BASE", base())).withFixedDelay(300)));
        Tenant tenant = town().open();
        ExecutorService agents = Executors.newFixedThreadPool(40);
        try {
            List<Callable<URI>> all = Collections.nCopies(40, () -> signIn.authorization(tenant, attempt(false)));
            for (Future<URI> one : agents.invokeAll(all)) {
                assertThat(one.get()).asString().startsWith(base() + "idp/oidc/authorize?");
            }
        } finally {
            agents.shutdownNow();
        }
        authentic.verify(1, getRequestedFor(urlEqualTo(DISCOVERY)));
    }

    @Test
    void a_browser_leaves_with_state_nonce_and_the_hash_of_the_verifier() throws SignInException {
        assertThat(authorization(false))
                .containsEntry("response_type", "code")
                .containsEntry("client_id", "welco")
                .containsEntry("redirect_uri", "https://courrier.ville.fr/login/callback/")
                .containsEntry("scope", "openid profile")
                .containsEntry("state", "the-state")
                .containsEntry("nonce", "the-nonce")
                // RFC 7636, appendix B
                .containsEntry("code_challenge", "E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM")
                .containsEntry("code_challenge_method", "S256")
                .doesNotContainKey("prompt");
    }

    @Test
    void a_silent_attempt_asks_for_nothing_to_be_shown() throws SignInException {
        assertThat(authorization(true)).containsEntry("prompt", "none");
    }

    @Test
    void the_secret_goes_in_the_body_with_the_verifier() {
        authentic.stubFor(post(anyUrl()).willReturn(okJson("{}")));
        refusalOfCode();
        String body = authentic
                .findAll(postRequestedFor(urlEqualTo("/idp/oidc/token")))
                .get(0)
                .getBodyAsString();
        assertThat(fields(body))
                .containsEntry("grant_type", "authorization_code")
                .containsEntry("code", "the-code")
                .containsEntry("redirect_uri", "https://courrier.ville.fr/login/callback/")
                .containsEntry("client_id", "welco")
                .containsEntry("client_secret", "a secret & more: é, long enough for HS256")
                .containsEntry("code_verifier", "dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk");
    }

    @Test
    void a_code_brought_by_another_provider_is_not_sent_anywhere() {
        Reason reason = catchThrowableOfType(
                        SignInException.class,
                        () -> signIn.redeem(
                                town().open(), attempt(false), "the-code", Optional.of("https://ailleurs.example/")))
                .reason();
        assertThat(reason).isEqualTo(Reason.NOT_BELIEVED);
        authentic.verify(0, postRequestedFor(anyUrl()));
    }

    @Test
    void a_refused_code_lets_nobody_in() {
        authentic.stubFor(post(anyUrl())
                .willReturn(aResponse()
                        .withStatus(400)
                        .withBody("{\"error\": \"invalid_grant\", \"error_description\": \"…\"}")));
        assertThat(refusalOfCode()).isEqualTo(Reason.NOT_BELIEVED);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "garbage",
                "[]",
                "{}",
                "{\"access_token\": \"a\", \"token_type\": \"Bearer\"}",
                "{\"access_token\": \"a\", \"token_type\": \"Bearer\", \"id_token\": \"no.to.ken\"}"
            })
    void an_answer_without_a_token_lets_nobody_in(String body) {
        authentic.stubFor(post(anyUrl()).willReturn(okJson(body)));
        assertThat(refusalOfCode()).isEqualTo(Reason.NOT_BELIEVED);
    }

    @Test
    void a_provider_that_breaks_off_is_told_as_silent() {
        authentic.stubFor(post(anyUrl()).willReturn(aResponse().withFault(Fault.EMPTY_RESPONSE)));
        assertThat(refusalOfCode()).isEqualTo(Reason.UNREACHABLE);
    }

    @Test
    void a_provider_that_calls_itself_otherwise_is_not_used() {
        discovers(RECORDED.replace("\"issuer\": \"BASE\"", "\"issuer\": \"https://ailleurs.example/\""));
        assertThat(refusalOfDeparture(town())).isEqualTo(Reason.NOT_CONFIGURED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"token_endpoint", "authorization_endpoint", "jwks_uri"})
    void an_endpoint_on_another_host_is_not_used(String endpoint) {
        discovers(RECORDED.replaceAll(
                "\"" + endpoint + "\": \"BASE", "\"" + endpoint + "\": \"https://ailleurs.example/"));
        assertThat(refusalOfDeparture(town())).isEqualTo(Reason.NOT_CONFIGURED);
    }

    @Test
    void what_the_provider_says_of_itself_is_asked_for_again_after_a_while() throws SignInException {
        authorization(false);
        authorization(false);
        assertThat(discoveries()).isEqualTo(1);
        clock.move(Duration.ofMinutes(11));
        authorization(false);
        assertThat(discoveries()).isEqualTo(2);
    }

    @Test
    void a_provider_that_does_not_answer_is_left_alone_for_a_while() {
        authentic.stubFor(get(urlEqualTo(DISCOVERY)).willReturn(aResponse().withStatus(503)));
        for (int i = 0; i < 8; i++) {
            assertThat(refusalOfDeparture(town())).isEqualTo(Reason.UNREACHABLE);
        }
        assertThat(discoveries()).isEqualTo(5);
    }

    private int discoveries() {
        return authentic
                .findAll(com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor(urlEqualTo(DISCOVERY)))
                .size();
    }

    @Test
    void settings_that_are_not_usable_send_nobody_away() {
        assertThat(refusalOfDeparture(town().with("OIDC_CLIENT_ID", " "))).isEqualTo(Reason.NOT_CONFIGURED);
        assertThat(refusalOfDeparture(town().with("OIDC_CLIENT_SECRET", "court")))
                .isEqualTo(Reason.NOT_CONFIGURED);
        assertThat(refusalOfDeparture(town().with("OIDC_ALGORITHM", "none"))).isEqualTo(Reason.NOT_CONFIGURED);
        assertThat(refusalOfDeparture(town().with("OIDC_ISSUER", "ftp://connexion/")))
                .isEqualTo(Reason.NOT_CONFIGURED);
    }

    @Test
    void signing_out_comes_back_to_a_page_of_ours() throws SignInException {
        assertThat(signIn.endOfSession(town().open()).toString())
                .startsWith(base() + "idp/oidc/logout?")
                .contains("post_logout_redirect_uri=https%3A%2F%2Fcourrier.ville.fr%2Flogout%2Fdone%2F");
    }

    @Test
    void the_provider_is_known_by_its_own_name_alone() {
        assertThat(signIn.isCalled(town().open(), base())).isTrue();
        assertThat(signIn.isCalled(town().open(), base().replaceAll("/$", ""))).isFalse();
    }
}
