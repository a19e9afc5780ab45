package org.welco.publik.authentic;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.wireMockConfig;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.github.tomakehurst.wiremock.http.Fault;
import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.welco.access.MovingClock;
import org.welco.access.Town;
import org.welco.access.signature.QuerySigner;
import org.welco.agent.Agent;
import org.welco.agent.AgentDirectoryException;
import org.welco.agent.AgentDirectoryException.Reason;
import org.welco.platform.http.OutboundHttp;

class AskingAboutAgentsTest {

    private static final String UUID = "4f529935e8454bfd86190719f2b5b030";
    private static final String USER = """
            {"id": 205, "ou": "agents", "full_name": "Alice Agent", "uuid": "4f529935e8454bfd86190719f2b5b030",
             "username": "alice", "first_name": "Alice", "last_name": "Agent", "email": "", "is_superuser": false,
             "is_staff": false, "is_active": true, "phone": null, "roles": [
              {"uuid": "1ee11e62ac12452babff32ff4ba88211", "name": "Agents courrier", "slug": "agents-courrier",
               "description": "", "ou": "agents", "service": null},
              {"uuid": "1ee11e62ac12452babff32ff4ba88211", "name": "Agents courrier", "slug": "agents-courrier",
               "description": "", "ou": "agents", "service": null}]}
            """;

    @RegisterExtension
    private final WireMockExtension authentic = WireMockExtension.newInstance()
            .options(wireMockConfig().dynamicPort().bindAddress("127.0.0.1"))
            .build();

    private final AuthenticAgents agents =
            new AuthenticAgents(new OutboundHttp(), new QuerySigner(new MovingClock("2026-11-23T09:00:00Z")));

    private Optional<Agent> find() {
        return agents.find(
                Town.called("courrier.ville.fr")
                        .knowing("authentic", "http://127.0.0.1:" + authentic.getPort() + "/", "secret")
                        .open(),
                UUID);
    }

    private void answers(String json) {
        authentic.stubFor(get(anyUrl()).willReturn(okJson(json)));
    }

    @Test
    void an_agent_has_his_roles_by_slug_and_by_name() {
        answers(USER);
        assertThat(find())
                .contains(
                        new Agent(UUID, "Alice Agent", Set.of("agents-courrier", "Agents courrier"), false, "agents"));
    }

    @Test
    void the_question_is_signed_and_asks_for_json() {
        answers(USER);
        find();
        var asked = authentic
                .findAll(getRequestedFor(urlPathEqualTo("/api/users/" + UUID + "/")))
                .get(0);
        assertThat(asked.getUrl()).contains("orig=courrier.ville.fr").contains("&signature=");
        assertThat(asked.getHeader("Accept")).isEqualTo("application/json");
    }

    @Test
    void a_deactivated_account_is_nobody_s() {
        answers(USER.replace("\"is_active\": true", "\"is_active\": false"));
        assertThat(find()).isEmpty();
    }

    @Test
    void an_account_that_is_gone_is_nobody_s() {
        notFound("{\"result\":0,\"errors\":{\"detail\":\"Pas trouvé.\"}}");
        assertThat(find()).isEmpty();
    }

    private void notFound(String body) {
        authentic.stubFor(get(anyUrl()).willReturn(aResponse().withStatus(404).withBody(body)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "<html><h1>404 Not Found</h1><hr>nginx</html>",
                "{}",
                "{\"detail\": \"Pas trouvé.\"}",
                "{\"err\": 1, \"err_desc\": \"not found\"}",
                "{\"result\": 1, \"errors\": {}}"
            })
    void a_404_of_whatever_stands_before_authentic_says_nothing_about_the_agent(String body) {
        notFound(body);
        assertThat(trouble()).isEqualTo(Reason.UNREADABLE);
    }

    private Reason trouble() {
        return catchThrowableOfType(AgentDirectoryException.class, this::find).reason();
    }

    @Test
    void a_directory_that_does_not_answer_is_left_alone_for_a_while() {
        authentic.stubFor(get(anyUrl()).willReturn(aResponse().withStatus(503)));
        for (int i = 0; i < 8; i++) {
            assertThat(trouble()).isEqualTo(Reason.UNREACHABLE);
        }
        authentic.verify(5, getRequestedFor(anyUrl()));
    }

    private List<Agent> withMail(String json) {
        answers(json);
        return agents.withMail(
                Town.called("courrier.ville.fr")
                        .knowing("authentic", "http://127.0.0.1:" + authentic.getPort() + "/", "secret")
                        .open(),
                "Alice@ville.example");
    }

    private static String holding(String mail) {
        return USER.replace("\"email\": \"\"", "\"email\": \"" + mail + "\"");
    }

    @Test
    void whoever_has_a_mail_in_any_case_is_found_by_it_and_nobody_else_that_a_list_gives() {
        String list = "{\"next\": null, \"results\": [" + holding("alice@VILLE.example") + ","
                + holding("bruno@ville.example") + "," + USER + "]}";
        assertThat(withMail(list)).extracting(Agent::nameId).containsExactly(UUID);
        authentic.verify(getRequestedFor(urlPathEqualTo("/api/users/"))
                .withQueryParam("email__iexact", equalTo("Alice@ville.example")));
    }

    @Test
    void a_closed_account_with_that_mail_is_nobody_s() {
        String closed = holding("alice@ville.example").replace("\"is_active\": true", "\"is_active\": false");
        assertThat(withMail("{\"results\": [" + closed + "]}")).isEmpty();
    }

    @Test
    void a_list_that_is_none_says_nothing_about_a_mail() {
        assertThat(catchThrowableOfType(AgentDirectoryException.class, () -> withMail("{\"data\": []}"))
                        .reason())
                .isEqualTo(Reason.UNREADABLE);
    }

    @Test
    void a_superuser_needs_no_role() {
        answers(USER.replace("\"is_superuser\": false", "\"is_superuser\": true")
                .replaceAll("(?s)\"roles\".*]", "\"roles\": []"));
        assertThat(find()).contains(new Agent(UUID, "Alice Agent", Set.of(), true, "agents"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "[]",
                "<h1>Server Error (500)</h1>",
                "{}",
                "{\"uuid\": \"4f529935e8454bfd86190719f2b5b030\"}",
                "{\"uuid\": \"00000000000000000000000000000000\", \"is_active\": true}"
            })
    void anything_else_is_no_answer(String body) {
        answers(body);
        assertThatThrownBy(this::find).isInstanceOf(AgentDirectoryException.class);
    }

    @ParameterizedTest
    @ValueSource(ints = {301, 401, 403, 500, 503})
    void a_refusal_says_nothing_about_the_agent(int status) {
        authentic.stubFor(get(anyUrl()).willReturn(aResponse().withStatus(status)));
        assertThat(trouble()).isEqualTo(expected(status));
    }

    private static Reason expected(int status) {
        return status >= 500 ? Reason.UNREACHABLE : status == 301 ? Reason.UNREADABLE : Reason.REFUSED;
    }

    @Test
    void a_broken_connection_says_nothing_about_the_agent() {
        authentic.stubFor(get(anyUrl()).willReturn(aResponse().withFault(Fault.EMPTY_RESPONSE)));
        assertThatThrownBy(this::find).isInstanceOf(AgentDirectoryException.class);
    }

    @Test
    void a_tenant_without_authentic_has_no_agents_to_ask_about() {
        assertThatThrownBy(() -> agents.find(Town.called("courrier.ville.fr").open(), UUID))
                .isInstanceOf(AgentDirectoryException.class)
                .hasMessageContaining("authentic");
    }
}
