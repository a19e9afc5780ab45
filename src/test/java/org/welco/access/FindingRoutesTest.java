package org.welco.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FindingRoutesTest {

    private static String routeOf(String method, String path) {
        return Routes.match(method, path)
                .route()
                .map(route -> route.path().toString())
                .orElse("none");
    }

    @ParameterizedTest
    @CsvSource({
        "POST, /api/mail/response/, /api/mail/response/",
        "POST, /api/mail/response, /api/mail/response/",
        "GET, /api/mail/maarch-42/, /api/mail/{id}/",
        "GET, /api/mail/welco-7, /api/mail/{id}/",
        "HEAD, /api/mail/welco-7/document, /api/mail/{id}/document/",
        "POST, /api/mail/maarch-42/deliveries/12/retry/, /api/mail/{id}/deliveries/{delivery}/retry/",
        "GET, /__version__, /__version__/",
        "GET, /theme/welco.css, /theme/{file...}/",
        "GET, /theme/icons/lock.svg, /theme/{file...}/",
        "GET, /cells/mail, /cells/mail/",
        "GET, /cells/mail/mail.js, /cells/{cell}/{file...}/"
    })
    void finds_a_path_with_and_without_its_final_slash(String method, String path, String route) {
        assertThat(routeOf(method, path)).isEqualTo(route);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "//",
                "/api/",
                "/api/mail//",
                "//api/mail/",
                "/api/mail/../mail/",
                "/api/mail/./",
                "/api/mail/%2e%2e/",
                "/api/mail/maarch%2D42/",
                "/api/mail/maarch-42;v=1/",
                "/api/mail/maarch-42/document//",
                "/api/mail/\u00e9/",
                "/API/MAIL/",
                "/health",
                "/metrics",
                "/openapi",
                "/__error__",
                "/theme/",
                "/theme/../WEB-INF/web.xml",
                "/theme/.hidden",
                "/theme//welco.css",
                "/WEB-INF/web.xml"
            })
    void knows_no_other_spelling_of_a_path(String path) {
        assertThat(Routes.match("GET", path).pathIsKnown()).isFalse();
    }

    @Test
    void takes_response_for_no_letter_of_that_name() {
        assertThat(Routes.match("GET", "/api/mail/response/").route()).isEmpty();
        assertThat(Routes.match("GET", "/api/mail/response/").allowed()).isEqualTo(List.of("POST"));
    }

    @Test
    void tells_the_methods_that_a_path_knows() {
        assertThat(Routes.match("DELETE", "/api/mail/").allowed()).isEqualTo(List.of("GET", "HEAD", "POST"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"OPTIONS", "TRACE", "PUT", "PATCH", "DELETE", "post", "CONNECT", "PROPFIND"})
    void serves_no_method_that_the_table_does_not_name(String method) {
        assertThat(Routes.match(method, "/api/mail/").route()).isEmpty();
    }
}
