package org.welco.publik.connector;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.welco.access.signature.QuerySigner;
import org.welco.agent.Agent;
import org.welco.platform.http.OutboundHttp;
import org.welco.publik.testing.PublikTown;
import org.welco.referential.SuggestValues;
import org.welco.referential.Suggestion;
import org.welco.sandbox.http.SandboxServer;
import org.welco.sandbox.passerelle.PasserelleSandbox;
import org.welco.sandbox.publik.SecretKeys;
import org.welco.sheet.OpeningLedger;
import org.welco.sheet.OpeningReason;
import org.welco.sheet.SheetOpenings;
import org.welco.sheet.block.BlockTable;
import org.welco.sheet.block.ReadBlock;
import org.welco.sheet.block.TenantBlocks;
import org.welco.tenant.CurrentTenant;
import org.welco.tenant.Tenant;
import org.welco.tenant.TenantGate;
import org.welco.tenant.hobo.ProfileField;
import org.welco.tenant.hobo.TenantFolder;

/** What the sample towns declare is read, signed to the sandbox's passerelle, and answered by it. */
class DeclaringSampleTownsTest {

    private static final String JACQUES = "c0000000000000000000000000000009";

    private final CurrentTenant current = new CurrentTenant();
    private final SecretKeys keys = new SecretKeys();
    private final SignedConnectorCalls calls =
            new SignedConnectorCalls(current, new OutboundHttp(), new QuerySigner(Clock.systemUTC()));
    private SandboxServer server;

    /** Whoever asks has opened the sheet of Jacques. */
    private final SheetOpenings openings = new SheetOpenings() {
        @Override
        public long note(String citizen, Agent agent, OpeningReason reason, Instant at) {
            throw new AssertionError("noted");
        }

        @Override
        public Optional<String> citizen(long opening, Agent agent, Instant since) {
            return Optional.of(JACQUES);
        }

        @Override
        public boolean change(long opening, Agent agent, OpeningReason reason) {
            throw new AssertionError("changed");
        }

        @Override
        public int forgetBefore(Instant moment) {
            throw new AssertionError("forgotten");
        }
    };

    @BeforeEach
    void a_passerelle_that_knows_the_town() throws IOException {
        server = new SandboxServer(0);
        server.site("127.0.0.1", new PasserelleSandbox("127.0.0.1", server.port(), keys));
        PublikTown.tellKeys(keys, PublikTown.HOST);
    }

    @AfterEach
    void stop() {
        server.close();
    }

    private Tenant town(String sample) throws IOException {
        URI address = URI.create("http://127.0.0.1:" + server.port() + "/");
        JsonNode settings = new ObjectMapper()
                .readTree(Path.of("tenants", "courrier." + sample + ".localhost", "settings.json")
                        .toFile());
        Tenant town = PublikTown.tenant(
                PublikTown.HOST,
                address,
                address,
                Map.of(
                        "SHEET_BLOCKS", here(settings, "SHEET_BLOCKS", sample),
                        "ATTRIBUTE_SOURCES", here(settings, "ATTRIBUTE_SOURCES", sample)));
        List<ProfileField> fields = List.of("address", "zipcode", "city").stream()
                .map(name -> new ProfileField("string", name, name, "", false, true, true, false, false))
                .toList();
        return new Tenant(
                new TenantFolder(
                        town.host(),
                        town.baseUrl(),
                        List.of(),
                        town.services(),
                        fields,
                        Map.of(),
                        Map.of(),
                        town.fingerprint()),
                town.schema(),
                town.config());
    }

    private String here(JsonNode settings, String key, String sample) {
        return settings.path(key)
                .toString()
                .replace("passerelle." + sample + ".localhost:8090", "127.0.0.1:" + server.port());
    }

    private <T> T in(String sample, Supplier<T> work) throws IOException {
        return new TenantGate(current, null).call(town(sample), work);
    }

    private BlockTable block(String name) throws IOException {
        ReadBlock blocks = new ReadBlock(
                new TenantBlocks(current),
                new OpeningLedger(openings, current, Clock.systemUTC()),
                (uuid, agent) -> {
                    throw new AssertionError("the directory is asked");
                },
                calls);
        return in("ville", () -> blocks.read(1, name, PublikTown.LEILA)).table().orElseThrow();
    }

    @Test
    void invoices_come_with_the_unpaid_ones_first() throws IOException {
        assertThat(block("factures").rows())
                .extracting(row -> row.values().get(0))
                .containsExactly(
                        "Portage de repas, octobre",
                        "Eau, 2e semestre",
                        "Eau, 1er semestre",
                        "Portage de repas, septembre");
    }

    @Test
    void subscriptions_and_stored_items_come() throws IOException {
        assertThat(block("abonnements").rows()).hasSize(2);
        assertThat(block("associations").rows())
                .extracting(BlockTable.Row::values)
                .containsExactly(List.of("Amicale des jardiniers", "Trésorier", "2027-01-31"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"ville", "agglo"})
    void an_address_is_suggested_by_the_national_base_and_by_a_geographic_service(String sample) throws IOException {
        List<Suggestion> suggestions = in(
                        sample,
                        () -> new SuggestValues(current, calls).suggest("address", "12 rue des til", PublikTown.LEILA))
                .suggestions();
        assertThat(suggestions)
                .extracting(Suggestion::values)
                .containsExactly(Map.of("address", "12 Rue des Tilleuls", "zipcode", "99120", "city", "Vertaubiers"));
    }
}
