package org.welco.access.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.welco.access.Caller;
import org.welco.access.IncomingCall;
import org.welco.access.MovingClock;
import org.welco.access.OperatorToken;
import org.welco.access.Proof;
import org.welco.access.Proof.Means;
import org.welco.access.Proof.Outcome;
import org.welco.access.Right;
import org.welco.access.Routes;
import org.welco.access.Town;
import org.welco.access.basic.ApiClients;
import org.welco.access.capability.Capabilities;
import org.welco.access.capability.CapabilityKeys;
import org.welco.access.signature.NoncesInMemory;
import org.welco.access.signature.QuerySigner;
import org.welco.access.signature.SignatureCheck;

class ProvingCallersTest {

    private static final Town VILLE = Town.called("courrier.ville.fr")
            .knowing("wcs", "https://demarches.ville.fr/", "secret")
            .with("API_CLIENTS", "[{\"identifier\":\"scanner\",\"password\":\"juste\",\"rights\":[\"mail\"]}]");
    private static final String BASIC =
            "Basic " + Base64.getEncoder().encodeToString("scanner:juste".getBytes(StandardCharsets.UTF_8));
    private static final String MAIL = "/api/mail/";
    private static final String COMMAND = "/api/platform_command/list_tenants/";

    private final MovingClock clock = new MovingClock("2026-11-23T17:42:55Z");
    private final NoncesInMemory nonces = new NoncesInMemory();
    private final OperatorToken token = new OperatorToken();
    private final Capabilities capabilities = new Capabilities(host -> new byte[CapabilityKeys.LENGTH], clock);
    private final ProveCaller proveCaller = new ProveCaller(
            new SignatureCheck(clock, nonces),
            new ApiClients((tenant, identifier, password) -> Optional.empty(), clock),
            token,
            capabilities);

    private Proof prove(String path, Optional<Town> town, String query, String authorization, boolean direct) {
        String method = path.equals(MAIL) || path.startsWith("/__") || path.startsWith("/mail/") ? "GET" : "POST";
        IncomingCall call = new IncomingCall(method, path, query, town.map(Town::open), authorization, direct, false);
        return proveCaller.prove(call, Routes.match(method, path).route().orElseThrow());
    }

    private String signed(String query) {
        return new QuerySigner(clock).sign(query, "demarches.ville.fr", "secret");
    }

    private String byToken() {
        return "Token " + token.text();
    }

    @Test
    void a_signed_call_is_a_service_s_in_the_name_of_a_person() {
        assertThat(prove(MAIL, Optional.of(VILLE), signed("NameID=8e7f"), "", false)
                        .caller())
                .contains(new Caller("service demarches.ville.fr", Set.of(Right.SERVICE), "8e7f"));
    }

    @Test
    void a_bad_signature_is_not_saved_by_a_good_password() {
        Proof proof = prove(MAIL, Optional.of(VILLE), signed("") + "x", BASIC, false);
        assertThat(proof).isEqualTo(Proof.failed(Outcome.REFUSED, Means.SIGNATURE));
    }

    @Test
    void a_password_is_looked_at_when_nothing_is_signed() {
        assertThat(prove(MAIL, Optional.of(VILLE), "limit=3", BASIC, false).means())
                .isEqualTo(Means.BASIC);
    }

    @Test
    void a_capability_proves_its_agent_where_it_suffices() {
        String capability = "capability=" + capabilities.give(VILLE.open(), "/mail/maarch-42/", "8e7f");
        assertThat(prove("/mail/maarch-42/summary/", Optional.of(VILLE), capability, "", false)
                        .caller())
                .contains(new Caller("agent 8e7f", Set.of(Right.HOLDER), "8e7f"));
        assertThat(prove(MAIL, Optional.of(VILLE), capability, "", false)).isEqualTo(Proof.absent());
    }

    @Test
    void a_capability_for_another_letter_proves_nothing() {
        String capability = "capability=" + capabilities.give(VILLE.open(), "/mail/maarch-43/", "8e7f");
        assertThat(prove("/mail/maarch-42/summary/", Optional.of(VILLE), capability, "", false))
                .isEqualTo(Proof.absent());
    }

    @Test
    void nothing_given_is_nothing_proven() {
        assertThat(prove(MAIL, Optional.of(VILLE), "", "", false)).isEqualTo(Proof.absent());
    }

    @Test
    void another_scheme_is_nothing_proven() {
        assertThat(prove(MAIL, Optional.of(VILLE), "", "Bearer abc", false)).isEqualTo(Proof.absent());
    }

    @Test
    void an_open_path_spends_no_proof() {
        prove("/__version__", Optional.of(VILLE), signed(""), "", false);
        assertThat(nonces.spent()).isEmpty();
    }

    @Test
    void a_host_that_is_no_tenant_s_has_nobody_to_prove() {
        assertThat(prove(MAIL, Optional.empty(), signed(""), BASIC, true)).isEqualTo(Proof.absent());
    }

    @Test
    void the_token_makes_the_operator() {
        assertThat(prove(COMMAND, Optional.empty(), "", byToken(), true).caller())
                .contains(new Caller("operator", Set.of(Right.OPERATOR), ""));
    }

    @Test
    void the_token_is_worth_nothing_through_a_proxy_or_from_elsewhere() {
        assertThat(prove(COMMAND, Optional.empty(), "", byToken(), false))
                .isEqualTo(Proof.failed(Outcome.REFUSED, Means.TOKEN));
    }

    @Test
    void the_token_opens_commands_only() {
        assertThat(prove(MAIL, Optional.of(VILLE), "", byToken(), true).outcome())
                .isEqualTo(Outcome.REFUSED);
    }

    @Test
    void another_token_is_refused() {
        String other = "Token " + new OperatorToken().text();
        assertThat(prove(COMMAND, Optional.empty(), "", other, true).outcome()).isEqualTo(Outcome.REFUSED);
    }
}
