package org.welco.confirmation.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.welco.confirmation.mobile.WrongTries;
import org.welco.testing.RunningWelco;
import org.welco.testing.TenantClient;

/** The door of citizens is open to anybody, tells nobody anything, and is not forced. */
class ConfirmDoorIT {

    private static final String KEY = "abcdefghijklmnopqrstuvwxyz";
    private static final String OTHER = "zyxwvutsrqponmlkjihgfedcba";
    private static final String FORM = "application/x-www-form-urlencoded";

    private final TenantClient town = RunningWelco.get().ville();

    private static HttpResponse<String> post(TenantClient client, String path, String body) {
        return client.send("POST", path, BodyPublishers.ofString(body), FORM);
    }

    /** Behind the town's proxy, at an address of its own. */
    private TenantClient from(String address) {
        return town.withHeader("X-Forwarded-For", "10.0.0.1, " + address);
    }

    @Test
    void the_page_behind_a_link_is_the_same_whatever_the_link() {
        HttpResponse<String> one = town.get("/confirm/" + KEY + "/");
        HttpResponse<String> other = town.get("/confirm/" + OTHER);
        assertThat(one.statusCode()).isEqualTo(200);
        assertThat(other.body()).isEqualTo(one.body().replace(KEY, OTHER));
    }

    @Test
    void what_stands_in_the_address_is_not_written_into_the_page() {
        assertThat(town.get("/confirm/%22%3E%3Cscript%3E/").body()).doesNotContain("<script");
    }

    @Test
    void it_runs_no_script_is_framed_by_nobody_and_gives_its_address_to_no_other_site() {
        HttpResponse<String> page = town.get("/confirm/" + KEY + "/");
        assertThat(page.headers().firstValue("Content-Security-Policy").orElseThrow())
                .startsWith("default-src 'none';")
                .contains("form-action 'self'", "frame-ancestors 'none'")
                .doesNotContain("script-src");
        assertThat(page.headers().firstValue("Referrer-Policy")).contains("same-origin");
        assertThat(page.headers().firstValue("Cache-Control")).contains("no-store");
        assertThat(page.body()).doesNotContain("<script").contains("Ville de Sainte-Marine");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "fr-FR,fr;q=0.9|Confirmer votre numéro de mobile",
                "en-GB,en;q=0.9|Confirm your mobile number",
                "de|Confirmer votre numéro de mobile"
            })
    void it_speaks_french_or_english(String languages, String title) {
        assertThat(town.withHeader("Accept-Language", languages)
                        .get("/confirm/")
                        .body())
                .contains("<h1>" + title + "</h1>");
    }

    @Test
    void a_form_that_stood_on_another_site_is_refused() {
        TenantClient forged = from("203.0.113.1").withHeader("Sec-Fetch-Site", "cross-site");
        assertThat(post(forged, "/confirm/" + KEY + "/", "").statusCode()).isEqualTo(403);
        TenantClient old = from("203.0.113.1").withHeader("Origin", "https://ailleurs.example");
        assertThat(post(old, "/confirm/" + KEY + "/", "").statusCode()).isEqualTo(403);
    }

    @Test
    void a_phone_that_says_nothing_of_where_its_form_stood_is_listened_to() {
        HttpResponse<String> told = post(from("203.0.113.2"), "/confirm/" + KEY + "/", "");
        assertThat(told.statusCode()).isEqualTo(200);
        assertThat(told.body()).contains("Ce lien n’est pas ou n’est plus valable.");
    }

    @Test
    void nothing_that_was_typed_comes_back() {
        HttpResponse<String> told = post(from("203.0.113.3"), "/confirm/", "number=06+99+00+12+34&code=%3Cb%3E123456");
        assertThat(told.body()).contains("ne vont pas ensemble").doesNotContain("99", "123456");
    }

    @Test
    void after_many_wrong_ones_an_address_is_not_listened_to_and_the_others_are() {
        for (int wrong = 0; wrong < WrongTries.MOST; wrong++) {
            post(from("203.0.113.4"), "/confirm/", "number=0699001234&code=000000");
        }
        HttpResponse<String> refused = post(from("203.0.113.4"), "/confirm/", "number=0699001234&code=000000");
        assertThat(refused.statusCode()).isEqualTo(429);
        assertThat(refused.body()).contains("Trop d’essais");
        assertThat(post(from("203.0.113.5"), "/confirm/", "number=0699001234&code=000000")
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void more_than_a_few_words_are_too_many() {
        assertThat(post(from("203.0.113.6"), "/confirm/", "number=" + "1".repeat(5000))
                        .statusCode())
                .isEqualTo(413);
    }
}
