package org.welco.publik.wcs;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.wireMockConfig;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import java.net.URI;
import java.time.Clock;
import java.util.Map;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.welco.access.signature.QuerySigner;
import org.welco.platform.http.OutboundHttp;
import org.welco.publik.testing.PublikTown;
import org.welco.request.Form;
import org.welco.request.RequestSourceException;
import org.welco.request.RequestSourceException.Kind;
import org.welco.tenant.CurrentTenant;
import org.welco.tenant.TenantGate;

/** Answers that no w.c.s. of September 2025 gives, and those of others that stand before it. */
class ReadingOddAnswersTest {

    @RegisterExtension
    private final WireMockExtension wcs = WireMockExtension.newInstance()
            .options(wireMockConfig().dynamicPort().bindAddress("127.0.0.1"))
            .build();

    private final CurrentTenant current = new CurrentTenant();
    private final WcsLinks links = new WcsLinks(current, new OutboundHttp(), new QuerySigner(Clock.systemUTC()));
    private final WcsFormCatalogue catalogue = new WcsFormCatalogue(links, current, Clock.systemUTC());
    private final WcsRequestDrafts drafts = new WcsRequestDrafts(links);

    private <T> T inside(Supplier<T> work) {
        URI base = URI.create("http://127.0.0.1:" + wcs.getPort() + "/");
        return new TenantGate(current, null).call(PublikTown.tenant(PublikTown.HOST, base, base, Map.of()), work);
    }

    private void answers(String json) {
        wcs.stubFor(any(anyUrl()).willReturn(okJson(json)));
    }

    private RequestSourceException troubleWithForms() {
        return catchThrowableOfType(
                RequestSourceException.class, () -> inside(() -> catalogue.offeredTo(PublikTown.HUGO)));
    }

    @Test
    void a_bare_list_of_forms_is_that_of_former_versions() {
        answers("[{\"slug\": \"a\", \"title\": \"Étude\"}, {\"slug\": \"b\", \"title\": \"  \"}]");
        assertThat(inside(() -> catalogue.offeredTo(PublikTown.HUGO)))
                .extracting(Form::title)
                .containsExactly("b", "Étude");
    }

    @Test
    void a_slug_that_would_lead_elsewhere_is_left_out() {
        answers("{\"err\": 0, \"data\": [{\"slug\": \"../users\", \"title\": \"x\"}, {\"slug\": 3}, 7]}");
        assertThat(inside(() -> catalogue.offeredTo(PublikTown.HUGO))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"err\": 0}", "{\"data\": {}}", "3", "<html>", "", "{\"err\": 0, \"data\": ["})
    void what_is_no_list_of_forms_is_said_to_be_none(String body) {
        answers(body);
        assertThat(troubleWithForms().kind()).isEqualTo(Kind.UNREADABLE);
    }

    @Test
    void an_endless_answer_is_not_read_to_its_end() {
        answers("{\"err\": 0, \"data\": [\"" + "x".repeat(6 * 1024 * 1024) + "\"]}");
        assertThat(troubleWithForms().kind()).isEqualTo(Kind.UNREADABLE);
    }

    @Test
    void a_redirection_is_not_followed() {
        wcs.stubFor(any(anyUrl()).willReturn(aResponse().withStatus(302).withHeader("Location", "/login/")));
        assertThat(troubleWithForms().kind()).isEqualTo(Kind.UNREADABLE);
        assertThat(wcs.getAllServeEvents()).hasSize(1);
    }

    @Test
    void a_404_page_of_something_else_is_not_a_citizen_unknown_to_wcs() {
        wcs.stubFor(any(anyUrl()).willReturn(aResponse().withStatus(404).withBody("<h1>Not Found</h1>")));
        RequestSourceException trouble = catchThrowableOfType(
                RequestSourceException.class,
                () -> inside(() -> drafts.citizenNumber("c0000000000000000000000000000001")));
        assertThat(trouble.kind()).isEqualTo(Kind.UNREADABLE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"id\": \"5\"}", "{\"id\": 5.5}", "{}", "[]"})
    void a_citizen_without_a_whole_number_is_no_answer(String body) {
        answers(body);
        RequestSourceException trouble = catchThrowableOfType(
                RequestSourceException.class,
                () -> inside(() -> drafts.citizenNumber("c0000000000000000000000000000001")));
        assertThat(trouble.kind()).isEqualTo(Kind.UNREADABLE);
    }

    @Test
    void a_filter_that_was_ignored_gives_no_foreign_number() {
        answers(
                "[{\"internal_id\": \"12\", \"display_id\": \"1-12\"}, {\"internal_id\": \"11\", \"display_id\": \"1-11\"}]");
        assertThat(inside(() -> drafts.numberOf("voirie", 11))).contains("1-11");
        assertThat(inside(() -> drafts.numberOf("voirie", 10))).isEmpty();
    }

    @Test
    void the_signature_stands_last_and_is_never_the_same() {
        answers("[]");
        inside(() -> drafts.numberOf("voirie", 11));
        inside(() -> drafts.numberOf("voirie", 11));
        assertThat(wcs.getAllServeEvents())
                .extracting(event -> event.getRequest().getUrl())
                .allMatch(url -> url.matches(".*[?&]orig=courrier\\.ville\\.test&algo=sha256&.*&signature=[^&]+"))
                .doesNotHaveDuplicates();
    }
}
