package org.welco.publik.authentic;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.equalToJson;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.wireMockConfig;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.tomakehurst.wiremock.http.Fault;
import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.welco.access.ApiClientDirectoryException;
import org.welco.access.MovingClock;
import org.welco.access.Right;
import org.welco.access.Town;
import org.welco.access.signature.NoncesInMemory;
import org.welco.access.signature.QuerySigner;
import org.welco.access.signature.SignatureCheck;
import org.welco.platform.http.OutboundHttp;
import org.welco.tenant.Tenant;
import org.welco.tenant.TenantReloaded;

class AskingAuthenticTest {

    private static final String FOUND = """
            {"err": 0, "data": {"id": 1, "name": "Numérisation", "is_active": true, "is_anonymous": false,
             "is_authenticated": true, "is_superuser": false, "ou": "default", "restrict_to_anonymised_data": false,
             "roles": ["c0ffee01", "c0ffee02"], "service_superuser": {}, "allowed_user_attributes": []}}
            """;
    private static final String NOT_FOUND = "{\"err\": 1, \"err_desc\": \"api client not found\"}";

    @RegisterExtension
    private final WireMockExtension authentic = WireMockExtension.newInstance()
            .options(wireMockConfig().dynamicPort().bindAddress("127.0.0.1"))
            .build();

    private final MovingClock clock = new MovingClock("2026-11-23T17:42:55Z");
    private final AuthenticClients clients = new AuthenticClients(new OutboundHttp(), new QuerySigner(clock), clock);

    private Town town() {
        return Town.called("courrier.ville.fr")
                .knowing("authentic", "http://127.0.0.1:" + authentic.getPort() + "/", "secret")
                .with(
                        "API_ROLES",
                        "{\"mail\": [\"c0ffee01\"], \"search\": [\"c0ffee09\", \"c0ffee02\"], \"admin\": []}");
    }

    private void answers(String json) {
        authentic.stubFor(post(anyUrl()).willReturn(okJson(json)));
    }

    private int calls() {
        return authentic.findAll(postRequestedFor(anyUrl())).size();
    }

    @Test
    void turns_roles_into_rights_as_the_tenant_says() {
        answers(FOUND);
        assertThat(clients.rightsOf(town().open(), "scan", "juste").orElseThrow())
                .containsExactlyInAnyOrder(Right.MAIL, Right.SEARCH);
    }

    @Test
    void asks_with_identifier_and_password_in_the_body_alone() {
        answers(FOUND);
        clients.rightsOf(town().open(), "scan", "ju\"ste");
        authentic.verify(postRequestedFor(urlPathEqualTo("/api/check-api-client/"))
                .withRequestBody(equalToJson("{\"identifier\": \"scan\", \"password\": \"ju\\\"ste\"}")));
    }

    @Test
    void signs_as_the_tenant_so_that_the_other_side_can_verify() throws Exception {
        answers(FOUND);
        clients.rightsOf(town().open(), "scan", "juste");

        String url = authentic.findAll(postRequestedFor(anyUrl())).get(0).getUrl();
        Tenant otherSide = Town.called("connexion.ville.fr")
                .knowing("welco", "https://courrier.ville.fr/", "secret")
                .open();
        String query = URI.create(url).getRawQuery();
        assertThat(new SignatureCheck(clock, new NoncesInMemory())
                        .verify(otherSide, query)
                        .service()
                        .kind())
                .isEqualTo("welco");
    }

    @Test
    void knows_nobody_with_another_password() {
        answers(NOT_FOUND);
        assertThat(clients.rightsOf(town().open(), "scan", "faux")).isEmpty();
    }

    @Test
    void knows_no_client_that_was_deactivated() {
        answers(FOUND.replace("\"is_active\": true", "\"is_active\": false"));
        assertThat(clients.rightsOf(town().open(), "scan", "juste")).isEmpty();
    }

    @Test
    void gives_no_right_to_roles_that_the_tenant_does_not_name() {
        answers(FOUND.replace("c0ffee0", "beef"));
        assertThat(clients.rightsOf(town().open(), "scan", "juste").orElseThrow())
                .isEmpty();
    }

    @Test
    void asks_once_a_minute() {
        answers(FOUND);
        Tenant ville = town().open();
        clients.rightsOf(ville, "scan", "juste");
        clock.move(Duration.ofSeconds(59));
        clients.rightsOf(ville, "scan", "juste");
        assertThat(calls()).isEqualTo(1);
    }

    @Test
    void asks_again_after_a_minute() {
        answers(FOUND);
        Tenant ville = town().open();
        clients.rightsOf(ville, "scan", "juste");
        clock.move(Duration.ofSeconds(60));
        answers(NOT_FOUND);
        assertThat(clients.rightsOf(ville, "scan", "juste")).isEmpty();
    }

    @Test
    void asks_about_each_other_password() {
        answers(FOUND);
        Tenant ville = town().open();
        clients.rightsOf(ville, "scan", "juste");
        clients.rightsOf(ville, "scan", "autre");
        assertThat(calls()).isEqualTo(2);
    }

    @Test
    void keeps_no_refusal() {
        answers(NOT_FOUND);
        Tenant ville = town().open();
        clients.rightsOf(ville, "scan", "juste");
        answers(FOUND);
        assertThat(clients.rightsOf(ville, "scan", "juste")).isPresent();
    }

    @Test
    void takes_changed_roles_at_once() {
        answers(FOUND);
        clients.rightsOf(town().open(), "scan", "juste");
        Tenant changed = town().with("API_ROLES", "{}").open();
        assertThat(clients.rightsOf(changed, "scan", "juste").orElseThrow()).isEmpty();
    }

    @Test
    void works_again_for_a_tenant_that_was_reloaded() {
        answers(FOUND);
        Tenant ville = town().open();
        clients.rightsOf(ville, "scan", "juste");
        clients.forget(new TenantReloaded(Optional.of(ville), Optional.of(ville)));
        assertThat(clients.rightsOf(ville, "autre", "juste")).isPresent();
    }

    @ParameterizedTest
    @ValueSource(ints = {301, 302, 400, 401, 403, 404, 500, 502, 503})
    void cannot_tell_when_the_answer_is_no_200(int status) {
        authentic.stubFor(post(anyUrl())
                .willReturn(aResponse()
                        .withStatus(status)
                        .withHeader("Location", "/x")
                        .withBody(NOT_FOUND)));
        assertThatThrownBy(() -> clients.rightsOf(town().open(), "scan", "juste"))
                .isInstanceOf(ApiClientDirectoryException.class)
                .hasMessage("authentic answered " + status);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "<html>",
                "[]",
                "{}",
                "{\"err\": \"0\"}",
                "{\"err\": 0}",
                "{\"err\": 0, \"data\": []}",
                "{\"err\": 0, \"data\": {\"is_active\": true}}",
                "{\"err\": 0, \"data\": {\"roles\": [1]}}",
                "{\"err\": 0, \"data\": {\"roles\": ["
            })
    void cannot_tell_when_the_answer_is_something_else(String body) {
        answers(body);
        assertThatThrownBy(() -> clients.rightsOf(town().open(), "scan", "juste"))
                .isInstanceOf(ApiClientDirectoryException.class)
                .hasMessage("authentic answered something else than it documents");
    }

    @ParameterizedTest
    @ValueSource(strings = {"EMPTY_RESPONSE", "CONNECTION_RESET_BY_PEER"})
    void cannot_tell_when_the_connection_breaks(String fault) {
        authentic.stubFor(post(anyUrl()).willReturn(aResponse().withFault(Fault.valueOf(fault))));
        assertThatThrownBy(() -> clients.rightsOf(town().open(), "scan", "juste"))
                .isInstanceOf(ApiClientDirectoryException.class);
    }

    @Test
    void cannot_tell_when_nobody_listens() {
        Tenant alone = Town.called("courrier.ville.fr")
                .knowing("authentic", "http://127.0.0.1:1/", "secret")
                .open();
        assertThatThrownBy(() -> clients.rightsOf(alone, "scan", "juste"))
                .isInstanceOf(ApiClientDirectoryException.class)
                .hasMessage("authentic did not answer");
    }

    @Test
    void knows_nobody_for_a_tenant_without_authentic() {
        assertThat(clients.rightsOf(Town.called("courrier.ville.fr").open(), "scan", "juste"))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"[]", "oui", "{\"mail\": \"c0ffee01\"}", "{\"mail\": [1]}", "{\"courrier\": []}"})
    void gives_no_right_while_the_roles_are_malformed(String roles) {
        answers(FOUND);
        Tenant broken = town().with("API_ROLES", roles).open();
        assertThat(clients.rightsOf(broken, "scan", "juste").orElseThrow()).isEmpty();
    }
}
