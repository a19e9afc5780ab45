package org.welco.publik.connector;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.welco.agent.Agent;
import org.welco.platform.http.OutboundHttp;
import org.welco.publik.testing.PublikTown;
import org.welco.sandbox.http.SandboxServer;
import org.welco.sandbox.passerelle.Invoice;
import org.welco.sandbox.passerelle.PasserelleSandbox;
import org.welco.sandbox.publik.SecretKeys;
import org.welco.search.SearchHit;
import org.welco.search.SearchQuestion;
import org.welco.search.SearchSourceException;
import org.welco.search.connector.TenantConnectors;
import org.welco.tenant.CurrentTenant;
import org.welco.tenant.Tenant;
import org.welco.tenant.TenantGate;

/** What the sample tenant declares finds the invoices of the sandbox's passerelle. */
class FindingInvoicesTest {

    private static final String SAMPLE = "http://passerelle.ville.localhost:8090/";
    private static final Invoice INVOICE = new Invoice("F2026-7788", "Loyer du marché", 12_050, "2026-12-31", false);

    private final CurrentTenant current = new CurrentTenant();
    private final TenantGate gate = new TenantGate(current, null);
    private final SecretKeys keys = new SecretKeys();
    private final SignedConnectorCalls calls;
    private SandboxServer server;
    private PasserelleSandbox passerelle;

    FindingInvoicesTest() {
        calls = new SignedConnectorCalls(
                current, new OutboundHttp(), new org.welco.access.signature.QuerySigner(java.time.Clock.systemUTC()));
    }

    @BeforeEach
    void a_passerelle_that_knows_the_town() throws IOException {
        server = new SandboxServer(0);
        passerelle = new PasserelleSandbox("127.0.0.1", server.port(), keys);
        passerelle.add(INVOICE);
        server.site("127.0.0.1", passerelle);
    }

    @AfterEach
    void stop() {
        server.close();
    }

    private List<SearchHit> find(String typed, Agent agent, boolean signed) throws IOException {
        URI address = URI.create("http://127.0.0.1:" + server.port() + "/");
        JsonNode declared = new ObjectMapper()
                .readTree(Path.of("tenants", "courrier.ville.localhost", "settings.json")
                        .toFile())
                .path("SEARCH_CONNECTORS");
        ((ObjectNode) declared.get(0)).put("sign", signed);
        Tenant town = PublikTown.tenant(
                "courrier.ville.test",
                address,
                address,
                Map.of("SEARCH_CONNECTORS", declared.toString().replace(SAMPLE, address.toString())));
        SearchQuestion question = new SearchQuestion(typed, Optional.of(agent), 20);
        return gate.call(
                town,
                () -> new TenantConnectors(current, calls)
                        .of(Optional.of(agent)).stream()
                                .flatMap(one -> one.source().search(question).stream())
                                .toList());
    }

    @Test
    void an_invoice_is_found_by_its_number() throws IOException {
        sharesItsKey();
        assertThat(find("f2026-7788", PublikTown.LEILA, true)).singleElement().satisfies(hit -> {
            assertThat(hit.text()).isEqualTo("Facture F2026-7788");
            assertThat(hit.description()).isEqualTo("Loyer du marché · 120.50 € · échéance 2026-12-31 · à payer");
            assertThat(hit.url()).isEqualTo(passerelle.pageOf(INVOICE));
            assertThat(hit.reason()).isEqualTo("trouvé dans « Factures »");
        });
    }

    @Test
    void whoever_lacks_the_role_finds_nothing() throws IOException {
        sharesItsKey();
        Agent other = new Agent("a0000000000000000000000000000008", "Personne", Set.of("voirie"), false);
        assertThat(find("F2026-7788", other, true)).isEmpty();
    }

    @Test
    void passerelle_refuses_a_call_that_is_not_signed() {
        sharesItsKey();
        assertThatExceptionOfType(SearchSourceException.class)
                .isThrownBy(() -> find("F2026-7788", PublikTown.LEILA, false))
                .withMessage("Factures : le service n’accepte pas notre appel");
    }

    @Test
    void passerelle_refuses_a_town_that_it_does_not_know() {
        assertThatExceptionOfType(SearchSourceException.class)
                .isThrownBy(() -> find("F2026-7788", PublikTown.LEILA, true))
                .withMessage("Factures : le service n’accepte pas notre appel");
    }

    private void sharesItsKey() {
        PublikTown.tellKeys(keys, "courrier.ville.test");
    }
}
