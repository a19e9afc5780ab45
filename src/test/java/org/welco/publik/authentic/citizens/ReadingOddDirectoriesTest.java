package org.welco.publik.authentic.citizens;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.wireMockConfig;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.welco.access.Town;
import org.welco.access.signature.QuerySigner;
import org.welco.citizen.CitizenDirectoryException;
import org.welco.platform.http.OutboundHttp;
import org.welco.tenant.CurrentTenant;
import org.welco.tenant.TenantGate;

/** What is not authentic's own answer says nothing about a citizen. */
class ReadingOddDirectoriesTest {

    private static final String SOMEBODY = "c0000000000000000000000000000010";

    @RegisterExtension
    private final WireMockExtension authentic = WireMockExtension.newInstance()
            .options(wireMockConfig().dynamicPort().bindAddress("127.0.0.1"))
            .build();

    private final CurrentTenant current = new CurrentTenant();
    private final TenantGate gate = new TenantGate(current, null);
    private final AccountLinks links =
            new AccountLinks(current, new OutboundHttp(), new QuerySigner(java.time.Clock.systemUTC()));

    private Optional<AccountJson> user(int status, String body) {
        authentic.stubFor(
                get(anyUrl()).willReturn(aResponse().withStatus(status).withBody(body)));
        Town town = Town.called("courrier.ville.fr")
                .knowing("authentic", "http://127.0.0.1:" + authentic.getPort() + "/", "secret");
        return gate.call(town.open(), () -> links.call(link -> link.user(SOMEBODY)));
    }

    @Test
    void authentic_s_own_404_means_that_there_is_no_such_account() {
        assertThat(user(404, "{\"result\":0,\"errors\":{\"detail\":\"Pas trouvé.\"}}"))
                .isEmpty();
    }

    @Test
    void a_404_of_whatever_stands_before_it_is_no_answer() {
        assertThatExceptionOfType(CitizenDirectoryException.class)
                .isThrownBy(() -> user(404, "<html><h1>404 Not Found</h1></html>"));
    }
}
